/** Checks of a register in which nothing is wrong. */
import { problemsOf } from '../../support/register';

test('an empty register of a complete year has no problems', () => {
  expect(problemsOf()).toEqual([]);
});
