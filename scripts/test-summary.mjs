// Prints `N passed, N failed` from Vitest's JSON report, and fails if a test failed, if there was none, or if Vitest
// itself ended with an error (a file that does not load has no tests that could fail).
//
//   node scripts/test-summary.mjs REPORT EXIT_CODE_OF_VITEST

import { existsSync, readFileSync } from 'node:fs';

const [, , path = '', vitestExit = '0'] = process.argv;
if (!existsSync(path)) {
  console.log('vitest wrote no report');
  console.log('0 passed, 1 failed');
  process.exit(1);
}

/**
 * @type {{
 *   numPassedTests: number,
 *   numFailedTests: number,
 *   testResults: { name: string, status: string, assertionResults: { status: string }[] }[],
 * }}
 */
const report = JSON.parse(readFileSync(path, 'utf8'));
const brokenFiles = report.testResults.filter(
  (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
);
for (const file of brokenFiles) console.log(`failed outside its tests: ${file.name}`);
const passed = report.numPassedTests;
let failed = report.numFailedTests + brokenFiles.length;
if (failed === 0 && (vitestExit !== '0' || passed === 0)) {
  console.log(passed === 0 ? 'no test ran' : `vitest ended with exit code ${vitestExit}`);
  failed = 1;
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
