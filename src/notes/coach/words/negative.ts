// Denial and restriction per language, as in lexicon.ts: a clause with one of these does not say that all goes well.
import type { Language } from '../../../language/language.ts';
import type { Entries } from '../lexicon.ts';

export const NEGATIVE: Readonly<Record<Language, Entries>> = {
  en: `not, no(?!.{0,12}(issue|problem|blocker|concern|obstacle)), nobody, none, never, only, without(?!.{0,12}(issue|problem|blocker|concern|obstacle|fasttrack|ftc)), cannot, cant, wont, dont, doesnt, didnt, isnt, arent, wasnt, hasnt, havent, couldnt, unable, too (slow|old|few|small|expensive|much|many|late|thin|weak), nothing, neither, nor, stuck, freez*, expir*`,
  de: `nicht, kein(?!.{0,14}(problem|blocker|hindernis)), keine(?!.{0,14}(problem|blocker|hinderniss))(n|r|m|s)?, niemand*, nie, nur, ohne(?!.{0,12}(problem|fasttrack|ftc|blocker)), nichts, weder, zu (langsam|alt|wenig|klein|teuer|spät|dünn|schwach|knapp|viel*), hängt, hängen, ein(frieren|gefroren), frieren, läuft ... (aus|ab), laufen ... (aus|ab), abgelaufen`,
  es: `no(?!.{0,14}(problema|incidenc|incident|bloqueo|novedad|inconvenient|contratiempo))(?! solo), sin(?!.{0,12}(problema|incidenc|incident|bloqueo|novedad|inconvenient|contratiempo|error|fasttrack|ftc)), nadie, nunca, jamas, solo, unicamente, ningun*, tampoco, demasiado*, ni, vence*, caduc*`,
  pt: `nao(?!.{0,14}(problema|incident|bloqueio|entrave|novidade)), sem(?!.{0,12}(problema|incident|bloqueio|entrave|novidade|percalco|erro|fasttrack|ftc)), ninguem, nunca, jamais, so, somente, apenas, nenhum*, tampouco, demais, nem, vence*, expir*`,
  ja: `ない(?<!(?:問題|支障|課題|影響|トラブル)(?:は|も|が)?ない), ません(?<!(?:問題|支障|課題|影響)(?:は|も|が)?ありません), ず(?!つ|れ|み), なし(?<!(?:問題|支障|課題|影響|トラブル|遅れ)(?:は|も)?なし), 無し(?<!(?:問題|支障|課題|影響)無し), 無い, 未, 不可, 不能, だけ, のみ, しか`,
  zh: `不(?!错|少|断|久|到), 没(?!有?(?:任何|什么)?(?:问题|阻碍|困难|障碍|影响|异常|阻力)), 无(?!(?:任何)?(?:问题|阻|障|异常|缝|线|困难|影响)), 未(?!来), 仅(?!剩|差), 只(?!剩|差|等), 缺`,
};

const EN_WHEN =
  '(jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)[a-z]*|may|q[1-4]|h[12]|kw ?[0-9]+|20[0-9][0-9]|[0-9]{1,2}[./][0-9]{1,2}|(next |this )?(week|month|quarter|year)|spring|summer|autumn|fall|winter|christmas|easter';
const DE_WHEN =
  'januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|jan|feb|mrz|apr|jun|jul|aug|sep|okt|nov|dez|q[1-4]|kw ?[0-9]+|20[0-9][0-9]|[0-9]{1,2}[.][0-9]{0,2}|jahresende|monatsende|quartalsende|frühjahr|sommer|herbst|winter|weihnachten|ostern';
const ES_WHEN =
  'ene(ro)?|feb(rero)?|mar(zo)?|abr(il)?|mayo|jun(io)?|jul(io)?|ago(sto)?|sep(tiembre)?|oct(ubre)?|nov(iembre)?|dic(iembre)?|q[1-4]|20[0-9][0-9]|[0-9]{1,2}/[0-9]{1,2}|verano|otono|invierno|primavera|navidad*|semana santa';
const PT_WHEN =
  'jan(eiro)?|fev(ereiro)?|mar(co)?|abr(il)?|mai(o)?|jun(ho)?|jul(ho)?|ago(sto)?|set(embro)?|out(ubro)?|nov(embro)?|dez(embro)?|q[1-4]|20[0-9][0-9]|[0-9]{1,2}/[0-9]{1,2}|verao|outono|inverno|primavera|natal|pascoa';

/** Trouble denied, and the date until which something goes on: nothing in it is an obstacle. */
export const NO_TROUBLE: Readonly<Record<Language, Entries>> = {
  en: `(no|without|zero|w\\/o) (any |major |known |open |further |more |real |hard )*(blockers?|issues?|problems?|obstacles?|concerns?|trouble|difficult(y|ies)|showstoppers?|impediments?|tickets?|incidents?|complaints?|errors?|escalations?|hiccups?|interruptions?), until (the )?(end of |mid |early |late )?(${EN_WHEN})`,
  de: `(kein|keine|keinerlei|keinen|ohne) (weitere |weiteren |größere |größeren |bekannte |bekannten |offene |offenen |echte |echten )*(blocker*|problem*|hinderniss*|schwierigkeit*|bedenken|hürden|issues?|störung*|themen|tickets?|beschwerden|ausfälle|fehler|eskalation*|unterbrechung*|reklamation*), bis (zum |zur |ende |mitte |anfang |im |in den )*(${DE_WHEN})`,
  es: `(sin|ningun|no hay|sin ningun) (mas |mayores |otros |grandes )*(problemas?|bloqueos?|obstaculos?|incidencias?|incidentes?|inconvenientes?|contratiempos?|dificultades|trabas|errores|tickets?|quejas|avisos|cortes), hasta (el |la |finales? de |mediados de |principios de |fin de )*(${ES_WHEN})`,
  pt: `(sem|nenhum|nao ha|sem nenhum) (mais |maiores |outros |grandes )*(problemas?|bloqueios?|obstaculos?|impedimentos?|incidentes?|inconvenientes?|percalcos?|dificuldades|entraves|erros|tickets?|chamados|queixas|reclamacoes|paragens), ate (o |a |ao |ao fim de |o fim de |final de |meados de |inicio de )*(${PT_WHEN})`,
  ja: `(問題|課題|障害|支障|懸念|ブロッカー|トラブル)(は|も|が|など|等)?(特に)?(なし|無し|ない|無い|ありません|なく|無く), [0-9]+(?:月|年|日|週)[^。、]{0,3}まで`,
  zh: `(没有|无|没|未遇到|未见|暂无)(任何|大|其他|明显)?(问题|障碍|阻碍|困难|阻塞|异常)`,
};
