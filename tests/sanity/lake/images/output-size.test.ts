import { parseImageParameters } from '#sanity/lake/images/image-parameters.ts';
import { outputSize } from '#sanity/lake/images/output-size.ts';

it.each([
  ['fm=webp', 300, 200],
  ['w=150', 150, 100],
  ['w=900', 900, 600],
  ['w=900&fit=max', 300, 200],
  ['w=100&h=100', 100, 67],
  ['w=100&h=100&dpr=2', 200, 133],
  ['w=100&h=100&fit=crop', 100, 100],
  ['w=600&h=600&fit=min', 200, 200],
  ['w=60&pad=5', 70, 50],
  ['w=8192&h=8192&fit=scale&dpr=3', 8192, 8192],
])('%s makes %i × %i of 300 × 200', (query, width, height) => {
  const parameters = parseImageParameters(Object.fromEntries(new URLSearchParams(query)));
  expect(outputSize(parameters!, { width: 300, height: 200 })).toEqual({ width, height });
});
