import type { SerializedError } from 'vitest';
import { DefaultReporter, type TestCase, type TestModule, type TestRunEndReason, type TestSuite } from 'vitest/node';

/**
 * What vitest prints by itself, and one closing line that a script can read: `N passed, N failed`.
 *
 * What was to run and did not pass has failed: also a test that was never reached because its preparation failed, a
 * file that could not be read, an error nobody caught. Only what was not asked for (`-t`) is in neither number.
 */
export class ClosingLine extends DefaultReporter {
  override onTestRunEnd(
    modules: readonly TestModule[],
    errors: readonly SerializedError[],
    reason: TestRunEndReason,
  ): void {
    super.onTestRunEnd(modules, errors, reason);
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const passed = tests.filter((test) => test.result().state === 'passed').length;
    const failed = tests.filter((test) => hasFailed(test)).length;
    const unreadable = modules.filter((module) => module.errors().length > 0).length;
    this.ctx.logger.log(`${passed} passed, ${failed + unreadable + errors.length} failed`);
  }
}

function hasFailed(test: TestCase): boolean {
  const { state } = test.result();
  return state === 'failed' || (state !== 'passed' && preparationFailed(test));
}

function preparationFailed(test: TestCase): boolean {
  for (let above: TestSuite | TestModule = test.parent; ; above = above.parent) {
    if (above.errors().length > 0) return true;
    if (above.type === 'module') return false;
  }
}
