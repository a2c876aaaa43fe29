import type { SerializedError } from 'vitest';
import { DefaultReporter, type TestModule, type TestRunEndReason } from 'vitest/node';

/**
 * What vitest prints by itself, and one closing line that a script can read: `N passed, N failed`.
 *
 * Whatever did not pass has failed: a test that was never reached because its preparation failed, a file that could not
 * be read, an error nobody caught.
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
    const broken = modules.filter((module) => module.errors().length > 0).length + errors.length;
    this.ctx.logger.log(`${passed} passed, ${tests.length - passed + broken} failed`);
  }
}
