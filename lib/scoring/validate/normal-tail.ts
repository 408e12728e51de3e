/** Where the series and the continued fraction are both exact to the last digits. */
const CROSSOVER = 2;
const TERMS = 80;

/**
 * 2(1 − Φ(|z|)): how likely a standard normal lies at least as far from 0 as z. In [0, 1].
 * Near the middle by the series of Marsaglia (2004), in the tail by the continued fraction of Laplace.
 */
export function twoSidedTail(z: number): number {
  const distance = Math.abs(z);
  const density = Math.exp(-(distance ** 2) / 2) / Math.sqrt(2 * Math.PI);
  return distance < CROSSOVER ? 1 - 2 * density * series(distance) : (2 * density) / fraction(distance);
}

/** z + z³/3 + z⁵/(3·5) + z⁷/(3·5·7) + … */
function series(z: number): number {
  let term = z;
  let total = z;
  for (let odd = 3; odd <= TERMS; odd += 2) {
    term *= z ** 2 / odd;
    total += term;
  }
  return total;
}

/** z + 1/(z + 2/(z + 3/(z + …))), from the inside out. */
function fraction(z: number): number {
  let value = z;
  for (let step = TERMS; step > 0; step -= 1) value = z + step / value;
  return value;
}
