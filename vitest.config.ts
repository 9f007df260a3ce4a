import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/heavy/**'],
    testTimeout: 120_000,
    coverage: { include: ['src/**/*.ts'], provider: 'v8' },
  },
})
