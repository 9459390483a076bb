import { demoShape, type AuthorityShape } from './shape.ts';
export const variedShape = (seed: number): AuthorityShape => ({ ...demoShape, name: `Imaginary authority ${seed}` });
