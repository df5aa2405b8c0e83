/**
 * Spreads a batch over two machines by GNU parallel, and takes one of them away half-way: two servers of its own on the
 * loopback address, each with its own keys, of which one is killed with all that it runs. All lines must come, in order,
 * the same as from one process. Usage: npm run build && npm run try:ssh, where sshd and parallel are installed.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const LINES = 2000;
const LINES_A_BLOCK = 100;
const FIELDS = 'score,confidence';
const SSHD = ['/usr/sbin/sshd', '/usr/local/sbin/sshd', '/opt/homebrew/sbin/sshd'].find((path) => existsSync(path));
/** Where sshd of a superuser locks itself in. */
const LOCKED_IN = '/run/sshd';

async function tryIt(sshd: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'mix-advisor-ssh-'));
  const madeLock = process.getuid?.() === 0 && !existsSync(LOCKED_IN);
  if (madeLock) mkdirSync(LOCKED_IN);
  const key = join(folder, 'key');
  for (const each of [key, join(folder, 'host')]) {
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', each]);
  }
  const servers: RunningServer[] = [];
  try {
    for (const name of ['one', 'two']) servers.push(await startServer(sshd, folder, name));
    const input = join(folder, 'clients.ndjson');
    writeFileSync(input, Array.from({ length: LINES }, (_, at) => `${JSON.stringify(lineOf(at))}\n`).join(''));
    const output = join(folder, 'advice.ndjson');
    const program = `${process.execPath} ${join(process.cwd(), 'bin/mix-advisor.js')}`;
    const first = `{= $_ = (seq() - 1) * ${LINES_A_BLOCK} + 1 =}`;
    // A line with a mistake makes the exit code 3, which is no failure of the worker.
    const command = `${program} batch --fields ${FIELDS} --first-line ${first}; code=$?; [ $code = 3 ] || exit $code`;
    const parallel = spawn(
      'parallel',
      [
        ...servers.flatMap(({ port }) => ['--sshlogin', `1/ssh ${sshFlags(port, folder)} 127.0.0.1`]),
        ...['--keep-order', '--pipe', '-N', String(LINES_A_BLOCK), '--retries', '3', command],
      ],
      { stdio: [openSync(input, 'r'), openSync(output, 'w'), 'pipe'] },
    );
    let said = '';
    parallel.stderr?.on('data', (text: Buffer) => {
      said += text.toString();
    });
    const ended = once(parallel, 'close');
    while (linesIn(output) < LINES / 4 && parallel.exitCode === null) await sleep(50);
    const seen = linesIn(output);
    killWhole(servers[0]?.pid ?? 0);
    console.log(`one of two servers killed after ${seen} of ${LINES} lines`);
    const [code] = await ended;
    const alone = spawnSync(process.execPath, ['bin/mix-advisor.js', 'batch', '-', '--fields', FIELDS], {
      input: readFileSync(input),
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
    const isSame = readFileSync(output, 'utf8') === alone.stdout;
    console.log(
      `parallel ended with ${code}; ${linesIn(output)} lines, ${isSame ? 'the same, in order, as' : 'NOT those'} of one process`,
    );
    const isGood = isSame && code === 0 && seen < LINES;
    if (!isGood) console.log(said);
    return isGood ? 0 : 1;
  } finally {
    for (const { pid } of servers) killWhole(pid);
    rmSync(folder, { recursive: true, force: true });
    if (madeLock) rmSync(LOCKED_IN, { recursive: true, force: true });
  }
}

/** Answers by the number of their line; one of them has a mistake. */
const lineOf = (at: number) => ({
  id: at + 1,
  goals: [at === LINES / 8 ? 'nothing' : 'lead-generation'],
  monthlyBudget: 500 + at,
  timelineMonths: 1 + (at % 24),
});

const linesIn = (path: string): number => readFileSync(path, 'utf8').split('\n').length - 1;

const sshFlags = (port: number, folder: string): string =>
  [
    `-p ${port} -i ${join(folder, 'key')}`,
    ...['IdentitiesOnly=yes', 'StrictHostKeyChecking=no', 'UserKnownHostsFile=/dev/null', 'LogLevel=ERROR'].map(
      (option) => `-o ${option}`,
    ),
    '-F /dev/null',
  ].join(' ');

interface RunningServer {
  readonly pid: number;
  readonly port: number;
}

/** Starts a server on a free port that lets in whoever has the key. */
async function startServer(sshd: string, folder: string, name: string): Promise<RunningServer> {
  const port = await freePort();
  const config = join(folder, `${name}.conf`);
  writeFileSync(
    config,
    [
      `Port ${port}`,
      'ListenAddress 127.0.0.1',
      `HostKey ${join(folder, 'host')}`,
      `AuthorizedKeysFile ${join(folder, 'key.pub')}`,
      `PidFile ${join(folder, `${name}.pid`)}`,
      'PasswordAuthentication no',
      'PermitRootLogin prohibit-password',
      'StrictModes no',
      'UsePAM no',
      'LogLevel ERROR',
      '',
    ].join('\n'),
  );
  const server = spawn(sshd, ['-D', '-e', '-f', config], { stdio: ['ignore', 'ignore', 'inherit'] });
  const flags = sshFlags(port, folder).split(' ');
  for (let tries = 0; tries < 100; tries += 1) {
    if (spawnSync('ssh', [...flags, '127.0.0.1', 'true']).status === 0) return { pid: server.pid ?? 0, port };
    await sleep(100);
  }
  killWhole(server.pid ?? 0);
  throw new Error(`sshd does not let anybody in on port ${port}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Ends a process and all that it has started at once, as a machine does that loses its power. */
function killWhole(pid: number): void {
  if (pid === 0) return;
  for (const child of spawnSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' }).stdout.split('\n')) {
    if (child !== '') killWhole(Number(child));
  }
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

const lacks = ['ssh', 'ssh-keygen', 'parallel', 'pgrep'].filter((name) => spawnSync('which', [name]).status !== 0);
if (SSHD === undefined) lacks.push('sshd');
if (lacks.length > 0) console.log(`skipped: ${lacks.join(', ')} not installed`);
else process.exitCode = await tryIt(SSHD ?? '');
