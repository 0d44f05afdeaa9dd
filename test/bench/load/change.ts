// What the people of the load change, each so that it can be found again, and what they were told became of it.

export type Change =
  /** `name` is nobody else's. */
  | { readonly is: 'customer'; readonly person: number; readonly name: string; readonly engagementId?: string }
  /** `token` stands in its text and nowhere else. */
  | { readonly is: 'note'; readonly engagementId: string; readonly token: string }
  /** `rev`: of the engagement after it, as the card says. A task can be ticked once until it is unticked. */
  | { readonly is: 'tick'; readonly engagementId: string; readonly rev?: number };

export interface Ledger {
  readonly acknowledged: Change[];
  /** Asked for and never answered: either is right. */
  readonly doubtful: Change[];
}
