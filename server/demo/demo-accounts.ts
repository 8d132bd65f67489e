import type { NewUser } from '#domain/model/new-user.ts'
import { unitIdSchema } from '#domain/model/ids.ts'
import { realAnswer } from '#domain/sample/real-answer.ts'

/** Of every account of a demonstration. Printed for everybody: it guards nothing. */
export const DEMO_PASSWORD = 'xem-thu-2021'

/**
 * An account for each role, beside the administrator that every province begins with; and a second unit, whose newest report was
 * returned, so that something waits for it.
 */
export const demoAccounts: readonly Omit<NewUser, 'password'>[] = [
  { username: 'lanhdao', displayName: 'Lãnh đạo Sở (tài khoản mẫu)', role: 'leader' },
  { username: 'chuyenvien', displayName: 'Chuyên viên Sở (tài khoản mẫu)', role: 'analyst' },
  { username: 'socongthuong', displayName: 'Sở Công Thương (tài khoản mẫu)', role: 'unit', unitId: realAnswer.unitId },
  {
    username: 'minhlong',
    displayName: 'UBND huyện Minh Long (tài khoản mẫu)',
    role: 'unit',
    unitId: unitIdSchema.parse('huyen-minh-long'),
  },
]
