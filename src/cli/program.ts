import { VERSION } from '#kernel/version.ts';
import { readArguments } from '#cli/arguments.ts';
import type { Command, ExitCode } from '#cli/command.ts';
import { EXIT } from '#cli/command.ts';
import { COMMANDS } from '#cli/commands/index.ts';
import { commandHelp, probablyMeant, programHelp } from '#cli/help.ts';
import { deliver, refuseFileOnTerminal } from '#cli/output/deliver.ts';
import type { Io } from '#cli/io.ts';
import type { Format } from '#cli/output/output.ts';
import { isPlanPath } from '#saved/plan-file.ts';
import { Blocked, WrongUse, wrongUse } from '#cli/wrong-use.ts';

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

const asksForHelp = (words: readonly string[]): boolean => words.some(word => word === '--help' || word === '-h');

function findCommand(word: string): Command {
  const found = COMMANDS.find(({ id }) => id === word);
  if (found) return found;
  const meant = probablyMeant(word, COMMANDS.map(({ id }) => id));
  throw wrongUse('command', `there is no command "${word}".${meant === null ? ' headwater --help lists them.' : ` Did you mean "headwater ${meant}"?`}`);
}

async function dispatch(words: readonly string[], io: Io): Promise<ExitCode> {
  const [first, ...rest] = words;
  if (first === undefined) { io.tell(programHelp(COMMANDS, io.width)); return EXIT.wrongUse; }
  if (first === '--version') { await io.write(`${VERSION}\n`); return EXIT.done; }
  if (first === 'help' || first === '--help' || first === '-h') {
    await io.write(rest[0] === undefined ? programHelp(COMMANDS, io.width) : commandHelp(findCommand(rest[0]), io.width));
    return EXIT.done;
  }
  const command = findCommand(first);
  if (asksForHelp(rest)) { await io.write(commandHelp(command, io.width)); return EXIT.done; }
  const { values, paths } = readArguments(rest, command.options);
  if (command.takesPaths && paths.length === 0 && command.runsWithoutPaths?.(values) !== true) throw wrongUse('PATH', `say which returns to read, for example: headwater ${command.id} returns/`);
  if (!command.takesPaths && paths.length > 0) throw wrongUse(paths[0]!, `headwater ${command.id} takes no files. Leave it out, or see headwater ${command.id} --help.`);
  refuseFileOnTerminal(values['format'], values['out']);
  const result = await command.run(values, paths, io);
  await deliver(result, result.format ?? values['format'] as Format, io);
  await result.afterwards?.();
  return result.exitCode;
}

/** What is told instead of an answer when the request or the data do not allow one; null for a fault of the program. */
function explained(error: unknown, io: Io): { readonly text: string; readonly exitCode: ExitCode } | null {
  if (error instanceof WrongUse) {
    return { text: error.problems.map(({ field, message }) => `${field}: ${message}\n`).join(''), exitCode: EXIT.wrongUse };
  }
  if (error instanceof Blocked) {
    const findings = error.findings.map(({ file, row, message, action }) => `  ${file === undefined ? '' : `${file}${row === undefined ? '' : `, row ${row}`}: `}${sentence(message)} ${action}\n`);
    // A plan is no return: all that is wrong with it stands here.
    const more = error.findings.every(({ file = '' }) => isPlanPath(file)) ? '' : 'headwater check says more.\n';
    return { text: `${error.message}\n${findings.join('')}${more}`, exitCode: EXIT.findingsBlock };
  }
  return io.stop.aborted ? { text: 'Stopped. Nothing was written.\n', exitCode: EXIT.stopped } : null;
}

/** Runs one command line, given without the program's own name, and says how it ended. Tests call this in-process. */
export async function run(words: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await dispatch(words, io);
  } catch (error) {
    const why = explained(error, io);
    if (why) { io.tell(why.text); return why.exitCode; }
    throw error;
  }
}
