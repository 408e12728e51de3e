/**
 * How much slower this machine is than the one on which tests/budget.json was written, from 1 up: both do the same fixed
 * piece of work. A quicker machine gets no stricter budget.
 */
export function slownessOf(reference, seconds = cpuSecondsOfFixedWork()) {
  return Math.max(1, seconds / reference);
}

/** The least of three, because a busy neighbour can only add. */
function cpuSecondsOfFixedWork() {
  return Math.min(...[1, 2, 3].map(cpuSecondsOnce));
}

function cpuSecondsOnce() {
  const begin = process.cpuUsage();
  const text = JSON.stringify(Array.from({ length: 400_000 }, (_, i) => ({ id: i, name: `row ${i}` })));
  const sum = JSON.parse(text).reduce((total, { name }) => total + name.length, 0);
  const { user, system } = process.cpuUsage(begin);
  return sum > 0 ? (user + system) / 1e6 : 0;
}
