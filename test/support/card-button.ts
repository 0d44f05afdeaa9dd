// Finds a button on a card and works out what Teams sends when it is pressed.

type Json = Readonly<Record<string, unknown>>;

/** What a person put into inputs: a text, several choices, a toggle. */
export type Typed = Readonly<Record<string, string | readonly string[] | boolean>>;

export interface Pressed {
  readonly title: string;
  readonly verb: string | undefined;
  /** The button's data with the card's inputs merged in: all strings, several choices joined by commas. */
  readonly data: Json;
}

/** `button`: its title or verb. `as`: submit presses the fallback, as a client does that knows no Action.Execute. */
export function pressButton(card: Json, button: string, typed: Typed, as: 'execute' | 'submit'): Pressed {
  const nodes = [...walk(card)];
  const actions = nodes.filter((node) => ['Action.Execute', 'Action.Submit'].includes(String(node.type)));
  const found =
    actions.find((action) => action.title === button) ?? actions.find((action) => verbOf(action) === button);
  if (found === undefined)
    throw new Error(
      `No button ${button}; there are: ${actions.map((action) => `${action.title} (${verbOf(action)})`).join(', ')}.`,
    );
  const action = as === 'submit' && found.type === 'Action.Execute' ? found.fallback : found;
  if (!isJson(action) || (as === 'submit') !== (action.type === 'Action.Submit'))
    throw new Error(`The button ${button} cannot be pressed as ${as}.`);
  const inputs = action.associatedInputs === 'none' ? {} : readInputs(nodes, typed);
  return {
    title: String(action.title ?? found.title ?? ''),
    verb: typeof action.verb === 'string' ? action.verb : undefined,
    data: { ...(isJson(action.data) ? action.data : {}), ...inputs },
  };
}

function readInputs(nodes: readonly Json[], typed: Typed): Record<string, string> {
  const inputs = nodes.filter(({ type, id }) => String(type).startsWith('Input.') && typeof id === 'string');
  for (const id of Object.keys(typed))
    if (!inputs.some((input) => input.id === id)) throw new Error(`The card has no input ${id}.`);
  const values: Record<string, string> = {};
  for (const { id, type, value } of inputs) {
    const given =
      typed[String(id)] ?? (typeof value === 'string' || typeof value === 'number' ? String(value) : undefined);
    // Left empty, a toggle is false, choices and texts are empty, and a date or number does not come at all.
    const empty =
      type === 'Input.Toggle' ? 'false' : type === 'Input.ChoiceSet' || type === 'Input.Text' ? '' : undefined;
    const sent = Array.isArray(given) ? given.join(',') : given === undefined ? empty : String(given);
    if (sent !== undefined) values[String(id)] = sent;
  }
  return values;
}

function verbOf(action: Json): unknown {
  return action.verb ?? (isJson(action.data) ? action.data.verb : undefined);
}

/** Everything with a type, but for fallbacks: those are not shown. */
function* walk(value: unknown): Generator<Json> {
  if (Array.isArray(value)) for (const item of value) yield* walk(item);
  if (!isJson(value)) return;
  if (typeof value.type === 'string') yield value;
  for (const [key, child] of Object.entries(value)) if (key !== 'fallback' && key !== 'data') yield* walk(child);
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
