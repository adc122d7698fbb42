import * as fs from 'node:fs';
import { NodeHost } from '../src/session/nodeHost.ts';
import { SandboxFiles } from '../src/session/sandboxFiles.ts';
import { DEFAULT_LIMITS, Session } from '../src/session/session.ts';
import { CapturedOutput, TextInput } from '../src/session/streams.ts';
import { auditRefcounts, describeDifference } from '../src/vm/audit.ts';
const file = process.argv[2] as string;
const box = '/tmp/hc/box';
fs.mkdirSync(box, { recursive: true });
const stdout = new CapturedOutput(); const stderr = new CapturedOutput();
const host = new NodeHost({ stdout, stderr, stdin: new TextInput('one\ntwo\nthree'), files: new SandboxFiles(box, box, true), environment: { COLUMNS: '80', TZ: 'UTC', HOME: '/home/u' }, cpuCount: 2, seed: 0 });
const name = file.split('/').pop() as string;
const t = performance.now();
const source = file === '-c' ? process.argv[3] as string : fs.readFileSync(file, 'utf8');
const session = new Session(host, { source, filename: name, arguments: [name], importPath: [''] }, { ...DEFAULT_LIMITS, timeoutSeconds: 60 }, !process.env.NOAUDIT);
if (session.vm.builtins.payload.getString('memoryview') === undefined) session.vm.builtins.payload.setString('memoryview', session.vm.builtins.payload.getString('bytearray') as never);
const code = await session.run();
process.stdout.write(stdout.text); process.stdout.write(stderr.text);
if (process.env.STATS) console.log('instructions', session.vm.mainThread.instructions, 'ms', Math.round(performance.now() - t));
if (!process.env.NOAUDIT) { const audit = auditRefcounts(session.vm);
const c = new Map<string, number>();
for (const d of audit.differences) { const k = describeDifference(d); c.set(k, (c.get(k) ?? 0) + 1); }
for (const o of audit.unreachable) { const k = 'unreachable ' + o.type.name + ' ' + String((o as {name?: unknown}).name ?? ''); c.set(k, (c.get(k) ?? 0) + 1); }
for (const [k, n] of [...c].slice(0, 15)) console.log('AUDIT', n, k);}
console.log('exit', code);
