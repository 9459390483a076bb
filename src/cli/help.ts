import { VERSION } from '#kernel/version.ts';
import { nearestOf } from '#kernel/words.ts';
import type { Command } from '#cli/command.ts';
import { setIn, wrapped } from '#cli/output/text-table.ts';
import type { Option } from '#cli/option.ts';

/** Help wider than this is hard to read, however wide the terminal. */
const WIDEST = 96;

const optionName = (name: string, { placeholder }: Option<unknown>): string =>
  (placeholder === null ? `--${name}` : `--${name} ${placeholder}`);

function optionLines(command: Command, width: number): string {
  return Object.entries(command.options).map(([name, option]) => {
    const fallback = option.fallback === null ? '' : ` (${option.fallback} when left out)`;
    return `  ${optionName(name, option)}\n${setIn(`${option.summary}${fallback}`, width, 6)}`;
  }).join('\n');
}

const usageOf = (command: Command): string =>
  ['headwater', command.id, ...(command.takesPaths ? ['PATH…'] : []), '[options]'].join(' ');

/** The help of one command: what it is for, how it is called, and examples to copy. */
export function commandHelp(command: Command, terminalWidth: number): string {
  const width = Math.min(terminalWidth, WIDEST);
  return [
    wrapped(command.summary, width), '',
    `Usage: ${usageOf(command)}`, '',
    command.explains.map(text => wrapped(text, width)).join('\n\n'), '',
    'Options:', optionLines(command, width), '  --help\n      show this', '',
    'Examples:', ...command.examples.map(({ command: line, says }) => `  ${line}\n${setIn(says, width, 6)}`), '',
    'Exit codes: 0 done, 1 findings that block, 2 wrong use.', '',
  ].join('\n');
}

/** The help of the whole: the commands, and where to begin. */
export function programHelp(commands: readonly Command[], terminalWidth: number): string {
  const width = Math.min(terminalWidth, WIDEST);
  const longest = Math.max(...commands.map(({ id }) => id.length));
  return [
    wrapped(`Headwater ${VERSION}: from the returns a council already makes to a projection it can defend.`, width), '',
    'Usage: headwater COMMAND [PATH…] [options]', '',
    'Commands:',
    ...commands.map(({ id, summary }) => `  ${id.padEnd(longest)}  ${setIn(summary, width, longest + 4).trimStart()}`), '',
    wrapped('PATH is a folder, a file or a zip of SSDA903 returns, in any layout: Headwater knows the tables by their columns. '
      + 'Give all the years you have, in any order. Nothing is ever sent anywhere.', width), '',
    'Begin here:',
    '  headwater demo --out demo-authority   make the returns of an invented council',
    '  headwater check demo-authority        see what is wrong with them',
    '  headwater project demo-authority      project the next five years', '',
    'headwater COMMAND --help explains a command and gives examples.', '',
  ].join('\n');
}

/** The word of the list that was probably meant, or null: at most two letters away. */
export function probablyMeant(word: string, known: readonly string[]): string | null {
  const nearest = nearestOf(word, known);
  return nearest && nearest.lettersAway <= 2 ? nearest.word : null;
}
