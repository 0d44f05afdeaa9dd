// The zip that an operator uploads to Teams: what is in it, within Teams' limits, complete in six languages, the same each time.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { decode } from 'fast-png';
import packageFile from '../../package.json' with { type: 'json' };
import { madeFiles } from '../../src/package/made-files.ts';
import { APP_ID, BOT_ID, HOST, jsonIn, type OpenedPackage, openPackage, runPackage } from './opened-package.ts';
import { wordsIn } from './words-in.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../manifest');
const OTHERS = ['de', 'es', 'pt', 'ja', 'zh'] as const;

/** The longest that Teams takes (v1.24), and of commands the longest that its menus show whole. */
const LONGEST: readonly (readonly [path: RegExp, characters: number])[] = [
  [/^name\.short$/, 30],
  [/^name\.full$/, 100],
  [/^description\.short$/, 80],
  [/^description\.full$/, 4000],
  [/^bots\[0\]\.commandLists\[\d\]\.commands\[\d+\]\.title$/, 32],
  [/^bots\[0\]\.commandLists\[\d\]\.commands\[\d+\]\.description$/, 128],
  [/^composeExtensions\[0\]\.commands\[0\]\.title$/, 32],
  [/^composeExtensions\[0\]\.commands\[0\]\.description$/, 128],
];

interface Manifest {
  readonly manifestVersion: string;
  readonly version: string;
  readonly id: string;
  readonly developer: object;
  readonly localizationInfo: {
    readonly defaultLanguageTag: string;
    readonly additionalLanguages: readonly { readonly languageTag: string; readonly file: string }[];
  };
  readonly bots: readonly {
    readonly botId: string;
    readonly scopes: readonly string[];
    readonly supportsFiles: boolean;
    readonly commandLists: readonly { readonly commands: readonly unknown[] }[];
  }[];
  readonly composeExtensions: readonly { readonly botId: string; readonly commands: readonly object[] }[];
  readonly validDomains: readonly string[];
}

describe('The app package', () => {
  let opened: OpenedPackage;
  let manifest: Manifest;
  before(async () => {
    opened = await openPackage(['--bot-id', BOT_ID, '--version', '1.2.3', '--developer', 'Contoso']);
    manifest = jsonIn(opened, 'manifest.json') as Manifest;
  });

  it('holds the manifest, the icons and the languages, and nothing else', () => {
    const languages = OTHERS.map((language) => `${language}.json`);
    assert.deepEqual(Object.keys(opened.files), ['manifest.json', 'color.png', 'outline.png', ...languages]);
  });

  it('is of the app, the bot, the host and the version that were asked for', () => {
    assert.deepEqual([manifest.id, manifest.version, manifest.validDomains], [APP_ID, '1.2.3', [HOST]]);
    assert.deepEqual([manifest.bots[0]?.botId, manifest.composeExtensions[0]?.botId], [BOT_ID, BOT_ID]);
    assert.deepEqual(manifest.developer, {
      name: 'Contoso',
      websiteUrl: `https://${HOST}`,
      privacyUrl: `https://${HOST}/privacy`,
      termsOfUseUrl: `https://${HOST}/terms`,
    });
  });

  it('takes the app id for the bot and our own version where none is given', async () => {
    const plain = jsonIn(await openPackage(), 'manifest.json') as Manifest;
    assert.deepEqual([plain.bots[0]?.botId, plain.composeExtensions[0]?.botId], [APP_ID, APP_ID]);
    assert.equal(plain.version, packageFile.version);
  });

  it('shows the pages of whoever runs the bot', async () => {
    const pages = ['https://contoso.com', 'https://contoso.com/data', 'https://contoso.com/use'];
    const [website = '', privacy = '', terms = ''] = pages;
    const args = ['--website', website, '--privacy', privacy, '--terms', terms];
    const { developer } = jsonIn(await openPackage(args), 'manifest.json') as Manifest;
    assert.deepEqual(Object.values(developer), ['Lotse', ...pages]);
  });

  it('leaves no placeholder', () => {
    for (const name of Object.keys(opened.files).filter((each) => each.endsWith('.json'))) {
      const content = JSON.stringify(jsonIn(opened, name));
      assert.doesNotMatch(content, /0{8}-|example\.com|0\.0\.0|\{\{|\$\{|\{\w+\}|\[\[|""/, name);
    }
  });

  it('is for own chats, teams and group chats, takes files, and leaves shared channels out', () => {
    assert.deepEqual(manifest.bots[0]?.scopes, ['personal', 'team', 'groupChat']);
    assert.equal(manifest.bots[0].supportsFiles, true);
    assert.equal(manifest.manifestVersion, '1.24');
    for (const field of ['supportedChannelTypes', 'supportsChannelFeatures', 'authorization', 'webApplicationInfo']) {
      assert.ok(!(field in manifest), field);
    }
  });

  it('makes a note of a message', () => {
    const [{ title: _, description: __, ...command } = { title: '', description: '' }, ...more] =
      (manifest.composeExtensions[0]?.commands as readonly { title: string; description: string }[]) ?? [];
    assert.deepEqual(more, []);
    assert.deepEqual(command, { id: 'noteFromMessage', type: 'action', context: ['message'], fetchTask: true });
  });

  it('keeps each menu within the ten commands that Teams recommends', () => {
    for (const { commands } of manifest.bots[0]?.commandLists ?? []) assert.ok(commands.length <= 10);
  });

  it('gives the same bytes for the same input, wherever it is made', async () => {
    const tokyo = await openPackage([], 'Asia/Tokyo');
    const saoPaulo = await openPackage([], 'America/Sao_Paulo');
    assert.ok(tokyo.zip.equals(saoPaulo.zip));
    assert.ok(!tokyo.zip.equals(opened.zip));
  });

  describe('in six languages', () => {
    it('names each of them', () => {
      assert.equal(manifest.localizationInfo.defaultLanguageTag, 'en');
      assert.deepEqual(
        manifest.localizationInfo.additionalLanguages,
        OTHERS.map((language) => ({ languageTag: language, file: `${language}.json` })),
      );
    });

    it('stays within what Teams shows, in English', () => mustFit(wordsIn(manifest)));

    for (const language of OTHERS) {
      it(`says everything that is read in ${language}, and stays within what Teams shows`, () => {
        const { $schema, ...said } = jsonIn(opened, `${language}.json`) as Record<string, string>;
        const english = wordsIn(manifest);
        assert.match($schema ?? '', /\/v1\.24\//);
        assert.deepEqual(Object.keys(said).sort(), [...english.keys()].sort());
        // German says portfolio, too.
        const same = Object.keys(said).filter((each) => said[each] === english.get(each) && said[each] !== 'portfolio');
        assert.deepEqual(same, ['name.short']);
        mustFit(new Map(Object.entries(said)));
      });
    }

    for (const [name, made] of madeFiles()) {
      it(`has in manifest/${name} what code makes of the bot's texts now`, () => {
        const kept = readFileSync(path.join(FOLDER, name));
        const remedy = `manifest/${name} is not up to date: npm run package -- --refresh && npx biome check --write manifest`;
        // Laid out by the formatter, compressed by a library: what is said and seen counts.
        if (typeof made === 'string') assert.deepEqual(JSON.parse(kept.toString()), JSON.parse(made), remedy);
        else assert.deepEqual(decode(kept).data, decode(made).data, remedy);
      });
    }
  });
});

describe('npm run package', () => {
  it('says where the package is, and which pages must be there', async () => {
    const { stdout } = await openPackage();
    assert.match(
      stdout,
      /lotse\.zip: app 1b4e28ba-.*, bot 1b4e28ba-.* at https:\/\/lotse\.contoso\.com\/api\/messages/,
    );
    assert.match(stdout, /https:\/\/lotse\.contoso\.com\/privacy .*--privacy/);
  });

  const right = ['--app-id', APP_ID, '--host', HOST];
  const refusals: readonly (readonly [what: string, args: readonly string[], ...said: readonly RegExp[]])[] = [
    ['nothing at all', [], /--app-id: missing/, /--host: missing/, /Usage: npm run package -- --app-id/],
    ['an id that is none', ['--app-id', 'lotse', '--host', HOST], /--app-id: expected a GUID like/],
    ['the id of the template', ['--app-id', '00000000-0000-0000-0000-000000000000', '--host', HOST], /not only zeros/],
    ['a bot id that is none', [...right, '--bot-id', '28:x'], /--bot-id: expected a GUID.*MicrosoftAppId/],
    ['an address for a host', ['--app-id', APP_ID, '--host', `https://${HOST}/`], /--host: .*no https:\/\//],
    ['a host with a port', ['--app-id', APP_ID, '--host', `${HOST}:3978`], /--host: .*no port/],
    ['a host that Teams cannot reach', ['--app-id', APP_ID, '--host', '127.0.0.1'], /--host: expected a public name/],
    ['this machine', ['--app-id', APP_ID, '--host', 'localhost'], /--host: expected a public name/],
    ['a version that is none', [...right, '--version', '1.2'], /--version: expected three numbers like 1\.2\.0/],
    ['a developer that is too long', [...right, '--developer', 'x'.repeat(33)], /--developer: expected 32/],
    ['a page without https', [...right, '--privacy', 'http://contoso.com'], /--privacy: expected an address/],
    ['what it does not know', [...right, '--appid', APP_ID], /Unknown option '--appid'/, /Usage:/],
    [
      'a file where a folder should be',
      [...right, '--out', '/dev/null/lotse.zip'],
      /Cannot write \/dev\/null/,
      /--out/,
    ],
  ];
  for (const [what, args, ...said] of refusals) {
    it(`refuses ${what}, and says what to do`, async () => {
      const { code, stdout, stderr } = await runPackage(args);
      assert.deepEqual([code, stdout], [2, '']);
      for (const each of said) assert.match(stderr, each);
      assert.doesNotMatch(stderr, /\n {4}at /);
    });
  }

  it('names everything that is wrong at once', async () => {
    const { stderr } = await runPackage(['--host', 'x', '--version', 'x', '--terms', 'x']);
    for (const name of ['app-id', 'host', 'version', 'terms']) assert.match(stderr, new RegExp(`^--${name}: `, 'm'));
  });
});

function mustFit(words: ReadonlyMap<string, string>): void {
  for (const [where, said] of words) {
    const [, most] = LONGEST.find(([pattern]) => pattern.test(where)) ?? [];
    assert.ok(most !== undefined && said.trim() !== '' && said.length <= most, `${where}: ${said.length} characters`);
  }
}
