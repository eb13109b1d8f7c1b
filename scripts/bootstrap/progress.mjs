const TICK_MS = 100;
const PLAIN_EVERY_MS = 15000;
const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const CLEAR_LINE = '\r\u001B[2K';

/** Steps that end sooner are not worth a line. */
const WORTH_A_LINE_MS = 300;

/** The text of the moving line, while there is one. */
let moving = '';

/** @param {number} since */
const seconds = (since) => ((Date.now() - since) / 1000).toFixed(1) + ' s';

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
  if (!moving) return console.log(line);
  process.stdout.write(CLEAR_LINE + line + '\n' + moving);
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
  if (!terminal) console.log(`… ${label}`);
  const timer = terminal
    ? setInterval(() => draw(`${FRAMES[frame++ % FRAMES.length]} ${label} ${seconds(since)}`), TICK_MS)
    : setInterval(() => console.log(`… ${label} (${seconds(since)})`), PLAIN_EVERY_MS);
  let mark = '✗';
  try {
    const result = await work();
    mark = '✓';
    return result;
  } finally {
    clearInterval(timer);
    if (terminal) draw('');
    if (terminal || mark === '✗' || Date.now() - since > WORTH_A_LINE_MS)
      console.log(`${mark} ${label} ${seconds(since)}`);
  }
}
