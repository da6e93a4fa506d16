import 'i18next'
import type { Resources } from './foundation/i18n/resources.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: Resources
  }
}
