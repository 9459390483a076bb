import type { AuthorityShape } from './shape.ts';
import type { ReturnTable } from './return-table.ts';
export interface PlantedMistake { readonly file: string; readonly row: number; readonly kind: string; readonly description: string }
export const plantMistakes = (_seed: number, _shape: AuthorityShape, _tables: readonly ReturnTable[]): PlantedMistake[] => [];
