import { expect, type Page } from '@playwright/test'

/** Opens a section by its name in the menu, which a phone folds away. */
export async function chooseSection(page: Page, name: string): Promise<void> {
  const burger = page.getByRole('button', { name: 'Mở danh mục' })
  if (await burger.isVisible()) await burger.click()
  await page.getByRole('navigation', { name: 'Các mục' }).getByRole('link', { name, exact: true }).click()
}

/** The sections that the menu offers, in its order. */
export async function offeredSections(page: Page): Promise<string[]> {
  const burger = page.getByRole('button', { name: 'Mở danh mục' })
  if (await burger.isVisible()) await burger.click()
  const links = page.getByRole('navigation', { name: 'Các mục' }).getByRole('link')
  await expect(links.first()).toBeVisible()
  return links.allInnerTexts()
}

/** Signs in by the form that is on screen. */
export async function signInByForm(page: Page, username: string, password: string): Promise<void> {
  await page.getByLabel('Tên đăng nhập').fill(username)
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
}
