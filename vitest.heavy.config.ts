import { defineConfig } from 'vitest/config'

/** Tests that need more than Node: a JDK and Maven, serdi and rapper (Debian: serdi, raptor2-utils), Python 3 with venv. */
export default defineConfig({
  test: { include: ['test/heavy/**/*.test.ts'], testTimeout: 300_000 },
})
