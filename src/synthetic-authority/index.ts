export { makeAuthority, type PlantedMistake, type SyntheticAuthority } from './make-authority.ts';
export { demoShape, withoutMistakes, type AuthorityShape, type Shock } from './shape.ts';
export { shapeOfSize } from './size.ts';
export { variedShape } from './varied-shape.ts';
export { writeReturns, type ReturnFile, type WriteOptions } from './write-returns.ts';
