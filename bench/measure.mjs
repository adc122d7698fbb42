// Runs a command and measures it: wall time, processor time (through bash's `time`, since Node does not tell a
// child's), output, peak memory. No shell sees the arguments as text.

import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** @typedef {{ wall: number, cpu: number | null, output: string }} Run seconds; cpu is user + system */

const TIMED = 'TIMEFORMAT="%U %S"; time "$@"';
const HAS_BASH = spawnSync('bash', ['-c', 'true']).status === 0;

/**
 * One run. Rejects if the command fails (with what it wrote to stderr) or takes too long.
 * @param {readonly string[]} command
 * @param {number} limitSeconds
 * @returns {Promise<Run>}
 */
export function run(command, limitSeconds) {
  const [file = '', ...rest] = HAS_BASH ? ['bash', '-c', TIMED, 'bash', ...command] : command;
  return new Promise((resolve, reject) => {
    const start = process.hrtime.bigint();
    // A process group of its own: when the time is up, bash and the command end together.
    const child = spawn(file, rest, { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    /** @type {Buffer[]} */
    const stdout = [];
    /** @type {Buffer[]} */
    const stderr = [];
    child.stdout.on('data', (chunk) => stdout.push(chunk));
    child.stderr.on('data', (chunk) => stderr.push(chunk));
    let late = false;
    const limit = setTimeout(() => {
      late = true;
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    }, limitSeconds * 1000);
    child.on('error', reject);
    child.on('close', (status) => {
      const wall = Number(process.hrtime.bigint() - start) / 1e9;
      clearTimeout(limit);
      const messages = Buffer.concat(stderr).toString('utf8').trimEnd();
      if (late) reject(new Error(`took over ${limitSeconds} s`));
      else if (status !== 0) {
        reject(new Error(lastLines(HAS_BASH ? messages.slice(0, messages.lastIndexOf('\n') + 1) : messages)));
      } else {
        const output = Buffer.concat(stdout).toString('utf8');
        resolve({ wall, cpu: HAS_BASH ? cpuSeconds(messages) : null, output });
      }
    });
  });
}

/** @param {string} stderr */
function cpuSeconds(stderr) {
  const line = stderr.slice(stderr.lastIndexOf('\n') + 1);
  return line
    .split(' ')
    .map((seconds) => Number(seconds.replace(',', '.')))
    .reduce((a, b) => a + b, 0);
}

/** @param {string} text */
function lastLines(text) {
  return text.trim().split('\n').slice(-3).join(' / ') || 'failed without a message';
}

/**
 * The best of several runs of each command, taken in turns so that a slow moment of the machine hits all of them.
 * A command that fails once is not run again.
 * @param {readonly (readonly string[])[]} commands
 * @param {number} repeats
 * @param {number} limitSeconds
 * @returns {Promise<({ runs: Run[] } | { failure: string })[]>}
 */
export async function runInTurns(commands, repeats, limitSeconds) {
  /** @type {({ runs: Run[] } | { failure: string })[]} */
  const results = commands.map(() => ({ runs: [] }));
  for (let round = 0; round < repeats; round++) {
    for (const [i, command] of commands.entries()) {
      const result = results[i];
      if (result === undefined || 'failure' in result) continue;
      try {
        result.runs.push(await run(command, limitSeconds));
      } catch (error) {
        results[i] = { failure: error instanceof Error ? error.message : String(error) };
      }
    }
  }
  return results;
}

/**
 * The peak of the resident memory of a command, in bytes; null where the system does not tell (it needs /proc).
 * @param {readonly string[]} command
 * @param {number} limitSeconds
 * @returns {Promise<number | null>}
 */
export function peakMemory(command, limitSeconds) {
  const [file = '', ...rest] = command;
  return new Promise((resolve) => {
    const child = spawn(file, rest, { stdio: 'ignore' });
    /** @type {number | null} */
    let peak = null;
    const poll = setInterval(() => {
      try {
        const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
        const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(status);
        if (kilobytes !== null) peak = Number(kilobytes[1]) * 1024;
      } catch {
        // Not started yet, ended, or a system without /proc.
      }
    }, 5);
    const limit = setTimeout(() => child.kill('SIGKILL'), limitSeconds * 1000);
    const end = (/** @type {boolean} */ worked) => {
      clearInterval(poll);
      clearTimeout(limit);
      resolve(worked ? peak : null);
    };
    child.on('error', () => end(false));
    child.on('close', (status) => end(status === 0));
  });
}
