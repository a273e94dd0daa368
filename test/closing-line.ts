import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/**
 * Ends the run with `N passed, N failed` alone on a line, which a build server can count.
 *
 * What breaks outside a test counts as one failure too: a file that cannot be loaded, a hook, a stray rejection.
 */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], stray: readonly SerializedError[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    const around = modules.flatMap((module) => [module, ...module.children.allSuites()]);
    const broken = around.filter((suite) => suite.errors().length > 0).length;
    const skipped = count('skipped');
    const line = `${count('passed')} passed, ${count('failed') + broken + stray.length} failed`;
    console.log(skipped > 0 ? `${line}, ${skipped} skipped` : line);
  }
}
