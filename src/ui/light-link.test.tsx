import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useLocation } from 'react-router-dom'
import { expect, test } from 'vitest'
import { renderInterface } from '#tests/setup/render.tsx'
import { LightLink, useFollow } from './light-link.tsx'

function List() {
  const { pathname, search } = useLocation()
  return (
    <div ref={useFollow()}>
      <output>{`${pathname}${search}`}</output>
      <LightLink to="/units/so-y-te?basis=submitted">
        <span>Sở Y tế</span>
      </LightLink>
      <span>không phải liên kết</span>
    </div>
  )
}

const address = () => screen.getByRole('status').textContent

test('a click follows the link within the app, wherever in it one clicks', async () => {
  renderInterface(<List />, { at: '/progress' })
  await userEvent.click(screen.getByText('không phải liên kết'))
  expect(address()).toBe('/progress')
  await userEvent.click(screen.getByText('Sở Y tế'))
  expect(address()).toBe('/units/so-y-te?basis=submitted')
})

test('a click for a new tab is left to the browser', async () => {
  const user = userEvent.setup()
  renderInterface(<List />, { at: '/progress' })
  await user.keyboard('{Control>}')
  await user.click(screen.getByText('Sở Y tế'))
  await user.keyboard('{/Control}')
  expect(address()).toBe('/progress')
})

test('is a link to everybody else: it has its address', () => {
  renderInterface(<List />)
  expect(screen.getByRole('link', { name: 'Sở Y tế' }).getAttribute('href')).toBe('/units/so-y-te?basis=submitted')
})
