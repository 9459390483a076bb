import { describe, expect, test } from 'vitest';
import { calendarDate } from '#kernel/calendar-date.ts';
import { readArguments } from '#cli/arguments.ts';
import { choice, date, flag, path, wholeNumber, wholeNumberIfGiven } from '#cli/option.ts';
import { WrongUse } from '#cli/wrong-use.ts';

const OPTIONS = {
  months: wholeNumber('N', 60, 1, 120, 'months'),
  threads: wholeNumberIfGiven('N', 1, 64, 'threads'),
  format: choice(['text', 'json'], 'text', 'format'),
  from: date('from'),
  out: path('FILE', 'out'),
  quiet: flag('quiet'),
};

function problemsOf(...words: string[]): readonly string[] {
  try { readArguments(words, OPTIONS); return []; } catch (error) {
    if (error instanceof WrongUse) return error.problems.map(({ field, message }) => `${field} ${message}`);
    throw error;
  }
}

describe('the words after a command', () => {
  test('nothing given means the fallbacks', () => {
    expect(readArguments([], OPTIONS)).toEqual({ paths: [], values: { months: 60, threads: null, format: 'text', from: null, out: null, quiet: false } });
  });

  test('options and paths stand in any order, with a space or an equals sign', () => {
    const { values, paths } = readArguments(['a', '--months', '12', 'b c', '--from=31/03/2024', '--quiet', '--out', '-', '--format=json'], OPTIONS);
    expect(paths).toEqual(['a', 'b c']);
    expect(values).toEqual({ months: 12, threads: null, format: 'json', from: calendarDate(2024, 3, 31), out: '-', quiet: true });
  });

  test('after -- everything is a path', () => {
    expect(readArguments(['--', '--months'], OPTIONS).paths).toEqual(['--months']);
  });

  test.each([
    [['--months', 'ten'], '--months "ten" is not a whole number from 1 to 120.'],
    [['--months', '0'], '--months "0" is not a whole number from 1 to 120.'],
    [['--months', '1e2'], '--months "1e2" is not a whole number from 1 to 120.'],
    [['--months=-1'], '--months "-1" is not a whole number from 1 to 120.'],
    [['--threads', '65'], '--threads "65" is not a whole number from 1 to 64.'],
    [['--format', 'xml'], '--format "xml" is not one of text, json.'],
    [['--from', '31/02/2024'], '--from "31/02/2024" is not a date. Write it as 2025-03-31 or 31/03/2025.'],
    [['--out='], '--out the path is empty. Give a file or folder.'],
    [['--out'], '--out a value is missing. Write --out FILE.'],
    [['--out', '--quiet'], '--out a value is missing. Write --out FILE.'],
    [['--quiet=yes'], '--quiet it is a switch and takes no value. Leave the value out.'],
    [['--month', '12'], '--month there is no such option. Did you mean --months?'],
    [['--colour'], '--colour there is no such option.'],
    [['-m', '12'], '-m there is no such option.'],
    [['--months', '1', '--months', '2'], '--months it was given twice. Give it once.'],
  ])('%j is refused: %s', (words, problem) => {
    expect(problemsOf(...words)).toContain(problem);
  });

  test('all problems are named at once', () => {
    expect(problemsOf('--months', 'x', '--format', 'x', '--wat')).toHaveLength(3);
  });
});
