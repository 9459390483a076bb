/**
 * What each child of a replicate lived through, so that scenarios can be lived by the very same children. A path is a
 * head of HEAD numbers and then one number an event: in care in a group from a day on (an entry, a move or a return), or
 * left for a destination on a day. A child whose last event is a place is still in care at the horizon.
 */
export interface PathWriter {
  numbers: Int32Array;
  length: number;
  /** Where the head of the child being written begins. */
  head: number;
}

/** Head: the child's name within the replicate, unaccompanied 0/1, born on, 18 on, care began on (days since the last day of the data), number of events. */
export const HEAD = 6;
export const NAME = 0, UNACCOMPANIED = 1, BORN = 2, EIGHTEEN_ON = 3, STARTED = 4, EVENTS = 5;

const LEFT = 1 << 7;
const WHERE_BITS = 8;
const WHERE = LEFT - 1;

/** Day, group or destination of an event, and whether it is a leaving. */
export const dayOf = (event: number): number => event >> WHERE_BITS;
export const whereOf = (event: number): number => event & WHERE;
export const isLeaving = (event: number): boolean => (event & LEFT) !== 0;

export const newPaths = (): PathWriter => ({ numbers: new Int32Array(1 << 16), length: 0, head: 0 });

export function beginPath(paths: PathWriter, name: number, unaccompanied: number, bornOn: number, eighteenOn: number, startedOn: number): void {
  makeRoom(paths);
  const { numbers, length } = paths;
  numbers[length] = name;
  numbers[length + UNACCOMPANIED] = unaccompanied;
  numbers[length + BORN] = bornOn;
  numbers[length + EIGHTEEN_ON] = eighteenOn;
  numbers[length + STARTED] = startedOn;
  numbers[length + EVENTS] = 0;
  paths.head = length;
  paths.length = length + HEAD;
}

export const writePlace = (paths: PathWriter, day: number, group: number): void => write(paths, (day << WHERE_BITS) | group);
export const writeLeave = (paths: PathWriter, day: number, destination: number): void => write(paths, (day << WHERE_BITS) | LEFT | destination);

function write(paths: PathWriter, event: number): void {
  makeRoom(paths);
  paths.numbers[paths.length] = event;
  paths.length += 1;
  paths.numbers[paths.head + EVENTS]! += 1;
}

function makeRoom(paths: PathWriter): void {
  if (paths.length + HEAD < paths.numbers.length) return;
  const wider = new Int32Array(2 * paths.numbers.length);
  wider.set(paths.numbers);
  paths.numbers = wider;
}
