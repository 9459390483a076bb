import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { VERSION } from '#kernel/version.ts';
import type { Command } from '#cli/command.ts';
import { COMMANDS } from '#cli/commands/index.ts';
import { runCli } from '../../test/run-cli.ts';

const cli = (...words: string[]) => runCli(words, '/');

describe('the program', () => {
  test('without a command shows its help and calls it wrong use', async () => {
    const { exitCode, out, err } = await cli();
    expect([exitCode, out]).toEqual([2, '']);
    expect(err).toContain('Usage: headwater COMMAND');
  });

  test.each([['--help'], ['-h'], ['help']])('%s lists every command with its summary', async word => {
    const { exitCode, out } = await cli(word);
    expect(exitCode).toBe(0);
    expect(out.split('\n').filter(line => line.length > 80)).toEqual([]);
    for (const { id, summary } of COMMANDS) expect(out.replace(/\s+/g, ' ')).toContain(`${id} ${summary}`);
  });

  test('says its version', async () => {
    expect(await cli('--version')).toEqual({ exitCode: 0, out: `${VERSION}\n`, err: '' });
  });

  test('a command it does not know is refused, with the one that was probably meant', async () => {
    expect(await cli('serv')).toEqual({ exitCode: 2, out: '', err: 'command: there is no command "serv". Did you mean "headwater serve"?\n' });
    expect((await cli('conquer')).err).toContain('headwater --help lists them');
  });
});

/** What every command owes its user; runs on each of the list, so that a new one is tested before its author writes a test. */
describe.each(COMMANDS)('headwater $id', command => {
  test('has its name from its file', async () => {
    expect(command.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(await readFile(`src/cli/commands/${command.id}.ts`, 'utf8')).toContain(`id: '${command.id}'`);
  });

  test.each(['--help', '-h'])('explains itself with %s: what, how, every option, examples', async word => {
    const { exitCode, out, err } = await cli(command.id, word);
    expect([exitCode, err]).toEqual([0, '']);
    expect(out).toContain(`Usage: headwater ${command.id}`);
    for (const [name, { summary }] of Object.entries(command.options)) {
      expect(out).toContain(`--${name}`);
      expect(summary.length).toBeGreaterThan(10);
    }
    for (const example of command.examples) expect(out).toContain(example.command);
    expect(await cli('help', command.id)).toEqual({ exitCode, out, err });
  });

  test('its help fits a terminal of 80 columns, apart from examples, which are copied whole', async () => {
    const { out } = await cli(command.id, '--help');
    expect(out.split('\n').filter(line => line.length > 80 && !line.startsWith('  headwater '))).toEqual([]);
  });

  test('teaches by at least two examples that it would itself accept', async () => {
    expect(command.examples.length).toBeGreaterThanOrEqual(2);
    for (const example of command.examples) {
      const words = example.command.split(' ').slice(1);
      expect(words[0]).toBe(command.id);
      for (const word of words.slice(1).filter(one => one.startsWith('--'))) {
        expect(Object.keys(command.options)).toContain(word.slice(2).replace(/=.*/, ''));
      }
    }
  });

  test('offers its answer as text, JSON and CSV, and to a file', () => {
    expect(command.options['format']?.placeholder).toMatch(/^text\|json\|csv/);
    expect(command.options['out']).toBeDefined();
  });

  test('refuses an option it does not have, naming it', async () => {
    const { exitCode, out, err } = await cli(command.id, '--wat');
    expect([exitCode, out]).toEqual([2, '']);
    expect(err).toContain('--wat: there is no such option.');
  });

  test('wants files exactly when it reads some', async () => {
    // A command that has something to show without any says so.
    if (command.runsWithoutPaths?.({}) === true) return;
    const { exitCode, out, err } = await cli(command.id, ...(command.takesPaths ? [] : ['returns']));
    expect([exitCode, out]).toEqual([2, '']);
    expect(err).toMatch(command.takesPaths ? /^PATH: say which returns to read/ : /^returns: headwater \w+ takes no files/);
  });
});

/** The options of a command's first example: all that it cannot do without. */
const optionsNeeded = ({ examples }: Command): readonly string[] => {
  const words = examples[0]!.command.match(/"[^"]*"|\S+/g)!.map(word => word.replaceAll('"', ''));
  const first = words.findIndex(word => word.startsWith('--'));
  return first < 0 ? [] : words.slice(first);
};

test.each(COMMANDS.filter(({ takesPaths }) => takesPaths))('headwater $id: a path that is not there is wrong use, and says so', async command => {
  const { exitCode, out, err } = await cli(command.id, 'no/such/place', 'nor/this', ...optionsNeeded(command));
  expect([exitCode, out]).toEqual([2, '']);
  expect(err).toBe('no/such/place: it cannot be read (it does not exist). Check the path, and that you may open it.\n'
    + 'nor/this: it cannot be read (it does not exist). Check the path, and that you may open it.\n');
});
