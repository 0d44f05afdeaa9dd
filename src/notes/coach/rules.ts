// All rules of the coach, gravest first: in this order remarks of the same grade are given.
import type { Rule } from './rule.ts';
import { contradictsL1 } from './rules/contradicts-l1.ts';
import { declinedFasttrack } from './rules/declined-fasttrack.ts';
import { engagementLogistics } from './rules/engagement-logistics.ts';
import { genericReason } from './rules/generic-reason.ts';
import { l1Only } from './rules/l1-only.ts';
import { missingAttempts } from './rules/missing-attempts.ts';
import { missingManaged } from './rules/missing-managed.ts';
import { missingReason } from './rules/missing-reason.ts';
import { noIntentStated } from './rules/no-intent-stated.ts';
import { placeholderLeft } from './rules/placeholder-left.ts';
import { tooLong } from './rules/too-long.ts';
import { tooShort } from './rules/too-short.ts';
import { usageOnly } from './rules/usage-only.ts';
import { vagueWord } from './rules/vague-word.ts';

export const RULES: readonly Rule[] = [
  contradictsL1,
  declinedFasttrack,
  placeholderLeft,
  usageOnly,
  tooShort,
  l1Only,
  noIntentStated,
  missingReason,
  genericReason,
  missingAttempts,
  missingManaged,
  vagueWord,
  engagementLogistics,
  tooLong,
];
