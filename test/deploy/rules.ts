// What our template must keep to.
import { alerts } from './alert-rules.ts';
import { bot, settings, site } from './app-rules.ts';
import { GUIDS, resolveTemplate, type Template } from './resolve-template.ts';
import { complete, demanded, names, order } from './shape-rules.ts';
import { containers, role, store } from './store-rules.ts';

const RULES = [complete, demanded, names, order, containers, store, role, bot, site, settings, alerts];

/** What an operator gives, as in the two ways that deploy/README.md shows. */
const WAYS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'as the identity': { alertEmail: 'operators@contoso.com' },
  'as an app of its own': {
    alertEmail: 'operators@contoso.com',
    name: 'Lotse-Berlin-2026-ABC',
    botAppId: '44444444-4444-4444-8444-444444444444',
    botSecretUri: 'https://vault.vault.azure.net/secrets/lotse',
    allowedTenants: `${GUIDS.tenant},55555555-5555-4555-8555-555555555555`,
    leads: '66666666-6666-4666-8666-666666666666',
    metricsTokenUri: 'https://vault.vault.azure.net/secrets/metrics',
    otlpEndpoint: 'https://collector.example',
    playbookUrl: 'https://docs.example/{page}',
  },
};

/** All findings, in both ways to install it. */
export function findings(template: Template): readonly string[] {
  return [
    ...new Set([
      ...source(template),
      ...Object.entries(WAYS).flatMap(([way, given]) => {
        try {
          const { resources } = resolveTemplate(template, given);
          return RULES.flatMap((rule) => rule(resources));
        } catch (error) {
          return [`Installed ${way}: ${error instanceof Error ? error.message : error}`];
        }
      }),
    ]),
  ];
}

/** What can be told without working anything out: nothing secret goes in, is asked for, or comes out; the same names every time. */
function source(template: Template): readonly string[] {
  const text = JSON.stringify(template);
  const forbidden: readonly (readonly [RegExp, string])[] = [
    [/\blist(Keys|ConnectionStrings|Secrets|AccountSas|ServiceSas|Credentials)?\(/i, 'asks Azure for a key'],
    [/"type":"secure(String|Object)"/i, 'takes a secret'],
    [/AccountKey=|SharedAccessKey|InstrumentationKey|primaryKey|primaryMasterKey/i, 'holds or hands out a key'],
    [/newGuid\(|utcNow\(/, 'has another name or value each time'],
  ];
  const unused = Object.keys(template.parameters).filter((name) => !text.includes(`parameters('${name}')`));
  const undocumented = Object.entries(template.parameters).filter(([, { metadata }]) => metadata === undefined);
  return [
    ...forbidden.flatMap(([pattern, what]) => (pattern.test(text) ? [`The template ${what}.`] : [])),
    ...unused.map((name) => `The parameter ${name} is not used.`),
    ...undocumented.map(([name]) => `The parameter ${name} is not described.`),
  ];
}
