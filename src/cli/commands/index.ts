import type { Command } from '#cli/command.ts';
import { backtest } from '#cli/commands/backtest.ts';
import { benchmark } from '#cli/commands/benchmark.ts';
import { businessCase } from '#cli/commands/case.ts';
import { checkPaper } from '#cli/commands/check-paper.ts';
import { check } from '#cli/commands/check.ts';
import { compare } from '#cli/commands/compare.ts';
import { demo } from '#cli/commands/demo.ts';
import { frontDoor } from '#cli/commands/front-door.ts';
import { funnel } from '#cli/commands/funnel.ts';
import { history } from '#cli/commands/history.ts';
import { indicators } from '#cli/commands/indicators.ts';
import { levers } from '#cli/commands/levers.ts';
import { outlook } from '#cli/commands/outlook.ts';
import { project } from '#cli/commands/project.ts';
import { sensitivity } from '#cli/commands/sensitivity.ts';
import { serve } from '#cli/commands/serve.ts';
import { variance } from '#cli/commands/variance.ts';

/** Every command, in the order in which somebody new meets them. A new one is a file here and a line in this list. */
export const COMMANDS: readonly Command[] = [
  demo,
  check,
  indicators,
  funnel,
  frontDoor,
  history,
  project,
  backtest,
  variance,
  benchmark,
  outlook,
  levers,
  compare,
  sensitivity,
  businessCase,
  checkPaper,
  serve,
];
