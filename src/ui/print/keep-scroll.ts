/** Remembers how far everything inside is scrolled, and returns what scrolls it there again once it is drawn. */
export function keepScroll(root: HTMLElement): () => void {
  const places = [document.documentElement, ...root.querySelectorAll('*')].flatMap((element) => {
    const { scrollLeft, scrollTop } = element
    return scrollLeft === 0 && scrollTop === 0 ? [] : [{ element, scrollLeft, scrollTop }]
  })
  return () => {
    for (const { element, scrollLeft, scrollTop } of places) {
      element.scrollTo({ left: scrollLeft, top: scrollTop, behavior: 'instant' })
    }
  }
}
