// How a language says the things that decide about a note. One file a language in words/; engines read it, nobody else.
import type { L1Slug } from '../../playbook/slugs.ts';

/**
 * Entries, separated by line breaks or by a comma and a blank: `not interested, no (need|use) for`.
 *
 * An entry is a fragment of a regular expression in lower case that is looked for in the note, both folded: lower case,
 * full-width forms narrowed, accents gone (`não` finds `nao`; in German `ä` finds `ä`, `ae` and `a`), apostrophes gone (write
 * `wont`). Three things read easier than in a regular expression:
 * - a blank stands for any blanks, hyphens and slashes, or none but in between letters: `on prem` finds `on-prem`;
 * - `*` stands for any letters: `migrat*` finds `migrating`, `*kompatib*` finds `inkompatible`;
 * - ` ... ` stands for up to six words of the same sentence: `does not ... want`.
 * Entries match whole words only (so do not forget the `*`). Japanese and Chinese have no words: there entries match anywhere,
 * ` ... ` stands for up to eight characters, blanks and `*` are not needed.
 *
 * A note in another language is read with the English entries as well: mixed notes are the rule. Do not repeat those.
 * Overlaps between the lists are fine unless the comment says otherwise. Think in stems and in patterns, not in sentences.
 * Denials are in words/negative.ts, the common words of prose in words/prose.ts.
 */
export type Entries = string;

export interface Lexicon {
  /**
   * Says nothing by itself, also beside others: articles, pronouns, auxiliaries, prepositions, particles; customer, tenant, workload,
   * service, project, product, status, reason, "specific", "certain"; to deploy, rollout, to use, onboarding (as bare nouns and verbs).
   * What is left of a note when everything generic is taken away is its content; so these must not swallow real facts. For
   * Japanese and Chinese this holds the particles and endings, too.
   */
  readonly filler: Entries;
  /** The whole note is no status: "tbd", "n/a", "see other notes", "to follow", "nothing new", "ok". */
  readonly nothing: Entries;
  /** Text of a template that was never filled, where there is no bracket: "insert reason here". */
  readonly unfilled: Entries;
  /** The name of each L1 and its bare equivalents, which say no more than the L1: "in progress", "it is running", "no interest". */
  readonly bare: Readonly<Record<L1Slug, Entries>>;

  /** A reason or a consequence begins here; sentences are cut before it: "because", "due to", "since", "so that". Never inside `hedge`. */
  readonly because: Entries;
  /** Time hedges: "for now", "currently", "yet", "at the moment", "not yet", "right now", "so far". */
  readonly hedge: Entries;
  /** Look-alikes of hedges, which are taken out before: "current version", "yet another", "actual …". */
  readonly noHedge: Entries;

  /** The customer refuses the service itself, for good: "no intent", "not interested", "decided against", "no need for", "stays with". */
  readonly refuses: Entries;
  /** The customer does not, cannot or will not deploy: a refusal under No Intent, the effect of the obstacle under Blocked. */
  readonly notDeploying: Entries;
  /** Intent stated: "wants to", "plans to roll out", "committed", "go-live in". Must not match its denial ("does not want to"). */
  readonly wants: Entries;
  /** It goes on or is done: "running", "started", "ongoing", "working on", "completed", "migrated", "we are at". Must not match its denial. */
  readonly running: Entries;
  /** What one does in a deployment, as a stem: pilot, migration, remediation, training, assessment, test, wave, batch, champions, sync. */
  readonly activity: Entries;
  /** A later start: "starts after", "once … is finished", "postponed to", "planned for", "next quarter". */
  readonly later: Entries;
  /** It stands still: "blocked", "stuck", "on hold", "stopped", "paused", "cannot proceed". */
  readonly stopped: Entries;
  /**
   * Something is in the way: "missing", "lacks", "fails", "not supported", "incompatible", "forbids", "requires", "must first",
   * "waiting for", "too slow", "no budget", "not approved", "until". What follows or precedes is then the reason.
   */
  readonly obstacle: Entries;

  /** FastTrack and its help, as the one who is declined: "fasttrack", "ftc", "our help", "microsoft support". */
  readonly help: Entries;
  /** Declining it, looked for in the same sentence as `help`: "declines", "does not need", "without", "no thanks". */
  readonly declines: Entries;
  /** Doing it alone or with another: "on their own", "by themselves", "with own partner", "in-house team deploys". */
  readonly alone: Entries;

  /** No answer: "unresponsive", "no reply", "does not answer", "cannot reach", "no contact". */
  readonly unanswered: Entries;
  /** Attempts mentioned, counted or not: mails, calls, voicemails, "reached out", "contact attempts", "tried to reach". */
  readonly attempt: Entries;
  /** A countable number of times that is no digit: "once", "twice", "three", "four times". Never "several", "many". */
  readonly count: Entries;
  /** Managed or not, in any way: "managed", "unmanaged", "account team", "atu", "account manager", "nobody in charge". */
  readonly managed: Entries;
  /** Intent is not known or not asked: "intent unknown", "not asked", "to be clarified", "no information about plans". */
  readonly unknownIntent: Entries;
  /** Something was bought, added, assigned: "new licence", "added", "purchased", "upgraded to". */
  readonly fresh: Entries;
  /** Why an entitlement counts twice or not at all: "duplicate", "double counted", "test tenant", "moved to tenant", "expired", "cancelled". */
  readonly duplicate: Entries;

  /** Reasons that are only a category: network, cost, budget, security, culture, the partner, a competitor, legal, infrastructure, time. */
  readonly category: Entries;
  /** Reasons that are none: "issues", "problems", "various topics", "internal reasons", "technical difficulties", "other priorities". */
  readonly catchAll: Entries;
  /**
   * What names the reason by itself, in one word: firewall, proxy, vpn, bandwidth, latency, add-in, macro, certificate, works council,
   * data protection officer, ciso, data residency, helpdesk, payroll … No category. Brands, acronyms, figures, dates, versions
   * and paragraphs of laws are found without a list.
   */
  readonly specific: Entries;
  /** Whole-customer events, for which one text may stand at several services: acquisition, merger, insolvency, tenant closed. */
  readonly wholeCustomer: Entries;

  /** Meetings, invitations, minutes, agendas, "next call on", "sent the deck". */
  readonly logistics: Entries;
  /** Look-alikes of `logistics`: meeting rooms, Teams meetings as a function, calling plans. */
  readonly noLogistics: Entries;
  /** Words of figures of use: "usage", "active users", "mau", "adoption rate", "utilisation". A figure must stand beside it. */
  readonly usage: Entries;
  /** Use in other words: "logged in", "storage", "licences assigned". With a figure and words of `measure` alone it is a figure of use. */
  readonly uses: Entries;
  /** What may stand beside such a figure: users, seats, months, "flat", "half", "about". */
  readonly measure: Entries;
  /** Such a figure in words: "half", "a tenth", "a handful". */
  readonly amount: Entries;
}
