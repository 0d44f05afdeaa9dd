// Stands in for adaptivecards/src/schema (tsconfig paths): the templating library's types point into the renderer's
// TypeScript sources, which our stricter compiler would check as if they were ours.
export interface IAdaptiveCard {
  [key: string]: unknown;
}
