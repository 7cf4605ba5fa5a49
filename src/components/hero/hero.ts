import type { Verdict } from '../../iam/index.ts';
import type { PageStrings } from '../../strings/index.ts';

export type HeroQuestionId = keyof PageStrings['site']['hero']['questions'];

/** The two ways in which a policy reaches the user, as they are drawn. */
export interface HeroPicture {
  readonly user: string;
  readonly branches: readonly {
    readonly group: string;
    readonly effect: string;
    readonly action: string;
    readonly resource: string;
  }[];
}

/** A question with the answer that the account gave at build time. */
export interface HeroQuestion {
  readonly id: HeroQuestionId;
  readonly words: PageStrings['site']['hero']['questions'][HeroQuestionId];
  readonly request: { readonly who: string; readonly action: string; readonly resource: string };
  readonly verdict: Verdict;
  /** The group whose policy decided; null when no statement matched. */
  readonly through: string | null;
}
