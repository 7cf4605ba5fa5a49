import type { Asked, AskedWho } from '../access/asked.ts';

export type FaceId = 'map' | 'policies' | 'access' | 'findings';

/** What may be done to the workbench from its parts and its surroundings. */
export interface Steering {
  setFace(face: FaceId): void;
  /** Opens Access with a question. */
  ask(asked: Asked | AskedWho): void;
  /** Writes a line into the prompt. */
  write(text: string): void;
}
