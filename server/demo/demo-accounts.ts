import type { NewUser } from '#domain/model/new-user.ts'
import { realAnswer } from '#domain/sample/real-answer.ts'

/** Of every account of a demonstration. Printed for everybody: it guards nothing. */
export const DEMO_PASSWORD = 'xem-thu-2021'

/** One account for each role, beside the administrator that every province begins with. */
export const demoAccounts: readonly Omit<NewUser, 'password'>[] = [
  { username: 'lanhdao', displayName: 'Lãnh đạo Sở (tài khoản mẫu)', role: 'leader' },
  { username: 'chuyenvien', displayName: 'Chuyên viên Sở (tài khoản mẫu)', role: 'analyst' },
  { username: 'socongthuong', displayName: 'Sở Công Thương (tài khoản mẫu)', role: 'unit', unitId: realAnswer.unitId },
]
