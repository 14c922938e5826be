import type { Guide } from '../schema.ts'

// TypeScript widens a JSON module's literals. That the file is a Guide is what the plugin checks
// at every build, and tests/guide at every test run.
declare const guide: Guide
export default guide
