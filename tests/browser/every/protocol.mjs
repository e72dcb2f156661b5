// The WebDriver commands that the tests need, as each browser takes them: WebKitGTK and Chromium by HTTP
// through their drivers, Firefox by the socket of its Marionette, which knows the same commands by names.
// @ts-check
import {spawn} from 'node:child_process';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {createServer, connect} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {patience} from '../page.mjs';

/** Method and path by HTTP, name by Marionette. @type {Record<string, [string, string, string]>} */
const commands = {
  open: ['POST', 'url', 'WebDriver:Navigate'],
  reload: ['POST', 'refresh', 'WebDriver:Refresh'],
  evaluate: ['POST', 'execute/async', 'WebDriver:ExecuteAsyncScript'],
  act: ['POST', 'actions', 'WebDriver:PerformActions'],
  release: ['DELETE', 'actions', 'WebDriver:ReleaseActions'],
  screenshot: ['GET', 'screenshot', 'WebDriver:TakeScreenshot'],
  limits: ['POST', 'timeouts', 'WebDriver:SetTimeouts'],
  size: ['POST', 'window/rect', 'WebDriver:SetWindowRect'],
  add_window: ['POST', 'window/new', 'WebDriver:NewWindow'],
  close_window: ['DELETE', 'window', 'WebDriver:CloseWindow'],
  to_window: ['POST', 'window', 'WebDriver:SwitchToWindow'],
  to_frame: ['POST', 'frame', 'WebDriver:SwitchToFrame'],
  role: ['GET', 'element/{id}/computedrole', 'WebDriver:GetComputedRole'],
  name: ['GET', 'element/{id}/computedlabel', 'WebDriver:GetComputedLabel'],
};

/** @typedef {(command: string, words?: {[word: string]: any}) => Promise<any>} Send */
/** @typedef {{send: Send, end: () => Promise<void>}} Connection */

/** A process with all of its children, and what ends them. */
function run(/** @type {string} */ file, /** @type {string[]} */ words, /** @type {object} */ environment = {}) {
  const started = spawn(file, words, {
    detached: true, stdio: ['ignore', 'ignore', 'ignore', 'pipe'], env: {...process.env, ...environment}});
  let why = '';
  const gone = new Promise((done) => {
    started.on('error', (error) => done(why = String(error)));
    started.on('exit', (code, signal) => done(why = `${file} ended: ${code ?? signal}`));
  });
  const kill_all = () => {
    try {
      process.kill(-(started.pid ?? NaN), 'SIGKILL');
    } catch {
      // Gone already.
    }
  };
  process.on('exit', kill_all);
  const kill = async () => {
    kill_all();
    process.off('exit', kill_all);
    await gone;
  };
  return {started, kill, ended: () => why};
}

/**
 * What comes up in its own time; a process that ends before is an error.
 * @template T
 * @param {() => string} ended
 * @param {() => Promise<T | undefined>} find
 */
async function wait_for(ended, find) {
  for (const end = Date.now() + patience; Date.now() < end;) {
    const found = await find().catch(() => undefined);
    if (found !== undefined) return found;
    if (ended()) throw new Error(ended());
    await pause(50);
  }
  throw new Error('it did not come up');
}

// WebKitGTK's pages speak the language of its surroundings, whether the machine has it or not.
const english = {LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8', LANGUAGE: 'en_US', TZ: 'UTC'};

/** A screen of its own, with a clipboard of its own. */
async function start_screen() {
  const screen = run('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp']);
  let said = '';
  /** @type {import('node:stream').Readable} */ (screen.started.stdio[3]).on('data', (text) => said += text);
  const number = await wait_for(screen.ended, async () => said.endsWith('\n') ? said.trim() : undefined);
  return {kill: screen.kill, environment: {
    DISPLAY: `:${number}`, LIBGL_ALWAYS_SOFTWARE: '1', GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1', ...english}};
}

async function free_port() {
  const server = createServer();
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  const {port} = /** @type {import('node:net').AddressInfo} */ (server.address());
  await new Promise((done) => server.close(done));
  return port;
}

// Asked to end, this ends what it has started, too.
process.once('SIGTERM', () => process.exit(143));

// ---- By HTTP ----

/**
 * @param {string} driver
 * @param {object} capabilities
 * @param {object} environment
 * @returns {Promise<Connection>}
 */
async function by_http(driver, capabilities, environment) {
  const port = await free_port();
  const {kill, ended} = run(driver, [`--port=${port}`], environment);
  const ask = async (/** @type {string} */ method, /** @type {string} */ path, /** @type {object} */ words) => {
    const response = await fetch(`http://127.0.0.1:${port}/${path}`, {
      method, body: method === 'POST' ? JSON.stringify(words) : undefined,
      headers: {'content-type': 'application/json'}});
    const {value} = await response.json();
    if (!response.ok) throw new Error(`${path.split('/').pop()}: ${value?.error}: ${value?.message}`);
    return value;
  };
  try {
    await wait_for(ended, () => ask('GET', 'status', {}));
    const {sessionId} = await ask('POST', 'session', {capabilities: {alwaysMatch: capabilities}});
    return {
      send: (command, words = {}) => {
        const [method, path] = commands[command];
        return ask(method, `session/${sessionId}/${path.replace('{id}', words.id)}`, words);
      },
      end: async () => {
        await ask('DELETE', `session/${sessionId}`, {}).catch(() => {});
        await kill();
      },
    };
  } catch (error) {
    await kill();
    throw error;
  }
}

// ---- By Marionette ----

/**
 * A message is its length, a colon, and JSON: [0, number, name, words] asks, [1, number, error, answer] answers.
 * @param {number} port
 */
async function connect_marionette(port) {
  const socket = connect(port, '127.0.0.1');
  await new Promise((done, fail) => socket.once('connect', done).once('error', fail));
  /** @type {Map<number, {done: (answer: any) => void, fail: (error: Error) => void}>} */
  const waiting = new Map();
  let heard = Buffer.alloc(0);
  socket.on('data', (bytes) => {
    heard = Buffer.concat([heard, bytes]);
    for (let colon = heard.indexOf(':'); colon > 0; colon = heard.indexOf(':')) {
      const end = colon + 1 + Number(heard.subarray(0, colon));
      if (heard.length < end) return;
      const message = JSON.parse(String(heard.subarray(colon + 1, end)));
      heard = heard.subarray(end);
      if (!Array.isArray(message)) continue;  // it says what it is
      const [, number, error, answer] = message;
      const asked = waiting.get(number);
      waiting.delete(number);
      if (error) asked?.fail(new Error(`${error.error}: ${error.message}`));
      else asked?.done(answer);
    }
  });
  socket.on('error', () => {});  // followed by:
  socket.on('close', () => waiting.forEach(({fail}) => fail(new Error('Firefox has gone'))));
  let last = 0;
  const ask = (/** @type {string} */ name, /** @type {object} */ words) => new Promise((done, fail) => {
    const message = JSON.stringify([0, ++last, name, words]);
    waiting.set(last, {done, fail});
    socket.write(`${Buffer.byteLength(message)}:${message}`);
  });
  return {ask, leave: () => socket.destroy()};
}

/** @param {object} environment @returns {Promise<Connection>} */
async function firefox(environment) {
  const profile = await mkdtemp(join(tmpdir(), 'kol-firefox-'));
  const wishes = {
    'marionette.port': 0,  // any free one
    'webgl.force-enabled': true,
    'security.sandbox.content.level': 0,  // its sandbox wants more than a container gives
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.homepage_override.mstone': 'ignore',
    'datareporting.policy.dataSubmissionEnabled': false,
    'intl.accept_languages': 'en-US',
  };
  await writeFile(join(profile, 'user.js'), Object.entries(wishes)
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`).join(''));
  const {kill, ended} = run('firefox-esr',
      ['--marionette', '--no-remote', '--profile', profile, 'about:blank'],
      {...environment, MOZ_DISABLE_CONTENT_SANDBOX: '1', HOME: profile});
  const remove = async () => {
    await kill();
    await rm(profile, {recursive: true, force: true, maxRetries: 5});
  };
  try {
    const port = await wait_for(ended, async () =>
        Number(await readFile(join(profile, 'MarionetteActivePort'), 'utf8')) || undefined);
    const {ask, leave} = await connect_marionette(port);
    await ask('WebDriver:NewSession', {});
    return {
      send: async (command, words = {}) => {
        const answer = /** @type {any} */ (await ask(commands[command][2], words));
        return answer && 'value' in answer ? answer.value : answer;
      },
      end: async () => { leave(); await remove(); },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

// ---- Each of them ----

/** @type {Record<string, (environment: object) => Promise<Connection>>} */
const browsers = {
  firefox,
  webkit: (environment) => by_http('WebKitWebDriver', {'webkitgtk:browserOptions': {
    binary: process.env.KOL_MINIBROWSER ?? '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
    args: ['--automation']}}, environment),
  chromium: (environment) => by_http('chromedriver', {'goog:chromeOptions': {args: [
    '--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--disable-quic', '--no-first-run']}}, environment),
};

/**
 * @param {string} name of a browser
 * @returns {Promise<Connection>}
 */
export async function start(name) {
  const screen = await start_screen();
  try {
    const {send, end} = await browsers[name](screen.environment);
    return {send, end: async () => { await end(); await screen.kill(); }};
  } catch (error) {
    await screen.kill();
    throw error;
  }
}
