import { screen } from '@testing-library/react'
import { Component, type ReactNode } from 'react'
import { expect, test } from 'vitest'
import { renderInterface } from '#tests/setup/render.tsx'
import { late } from './late.tsx'

const Greeting = ({ name }: { name: string }) => <p>Chào {name}</p>

test('shows its place until the code is there, then what it draws', async () => {
  const LateGreeting = late(() => Promise.resolve(Greeting))
  renderInterface(<LateGreeting fallback={<p>đang tải</p>} name="Lan" />)
  expect(screen.getByText('đang tải')).toBeTruthy()
  expect(document.querySelectorAll('[aria-busy="true"]')).toHaveLength(1)
  expect(await screen.findByText('Chào Lan')).toBeTruthy()
  expect(document.querySelectorAll('[aria-busy="true"]')).toHaveLength(0)
})

test('draws at once what was loaded before', async () => {
  const LateGreeting = late(() => Promise.resolve(Greeting))
  await LateGreeting.preload()
  renderInterface(<LateGreeting fallback={<p>đang tải</p>} name="Lan" />)
  expect(screen.getByText('Chào Lan')).toBeTruthy()
})

class Boundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }
  static getDerivedStateFromError() {
    return { failed: true }
  }
  override render() {
    return this.state.failed ? <p>không tải được mã</p> : this.props.children
  }
}

test('lets the nearest boundary say that the code could not be had', async () => {
  const Broken = late<{ name: string }>(() => Promise.reject(new Error('gone')))
  renderInterface(
    <Boundary>
      <Broken fallback={<p>đang tải</p>} name="Lan" />
    </Boundary>,
  )
  expect(await screen.findByText('không tải được mã')).toBeTruthy()
})
