const TICK_MS = 100;
const PLAIN_EVERY_MS = 15000;
const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const CLEAR_LINE = '\r\u001B[2K';

/** The text of the moving line, while there is one. */
let moving = '';

/** @param {number} since */
const seconds = (since) => ((Date.now() - since) / 1000).toFixed(1) + ' s';

/** @param {string} line */
const write = (line) => process.stdout.write(line + '\n');

/** @param {string} text */
function draw(text) {
  moving = text;
  process.stdout.write(CLEAR_LINE + text);
}

/**
 * Prints a line without tearing the moving one.
 *
 * @param {string} line
 */
export function print(line) {
  if (moving) process.stdout.write(CLEAR_LINE);
  write(line);
  if (moving) process.stdout.write(moving);
}

/**
 * Runs a step that may take long, showing that it is alive: a moving line with the time on a terminal,
 * a plain line now and then elsewhere.
 *
 * @template T
 * @param {string} label
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(label, work) {
  const since = Date.now();
  const terminal = process.stdout.isTTY === true;
  let frame = 0;
  if (!terminal) write(`… ${label}`);
  const timer = terminal
    ? setInterval(() => draw(`${FRAMES[frame++ % FRAMES.length]} ${label} ${seconds(since)}`), TICK_MS)
    : setInterval(() => write(`… ${label} (${seconds(since)})`), PLAIN_EVERY_MS);
  let mark = '✗';
  try {
    const result = await work();
    mark = '✓';
    return result;
  } finally {
    clearInterval(timer);
    if (terminal) draw('');
    write(`${mark} ${label} ${seconds(since)}`);
  }
}
