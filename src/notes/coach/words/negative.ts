// Denial and restriction per language, as in lexicon.ts: a clause with one of these does not say that all goes well.
import type { Language } from '../../../language/language.ts';
import type { Entries } from '../lexicon.ts';

export const NEGATIVE: Readonly<Record<Language, Entries>> = {
  en: `not, no(?!.{0,12}(issue|problem|blocker|concern|obstacle)), nobody, none, never, only, without(?!.{0,12}(issue|problem|blocker|concern|obstacle|fasttrack|ftc)), cannot, cant, wont, dont, doesnt, didnt, isnt, arent, wasnt, hasnt, havent, couldnt, unable, too (slow|old|few|small|expensive|much|many|late|thin|weak), nothing, neither, nor, stuck, freez*, expir*`,
  de: `nicht, kein(?!.{0,14}(problem|blocker|hindernis)), keine(?!.{0,14}(problem|blocker|hinderniss))(n|r|m|s)?, niemand*, nie, nur, ohne(?!.{0,12}(problem|fasttrack|ftc|blocker)), nichts, weder, zu (langsam|alt|wenig|klein|teuer|spät|dünn|schwach|knapp|viel*), hängt, hängen, ein(frieren|gefroren), frieren, läuft ... (aus|ab), laufen ... (aus|ab), abgelaufen`,
  es: `no(?!.{0,14}(problema|incidencia))(?! solo), sin(?!.{0,12}(problema|incidencia|fasttrack|ftc)), nadie, nunca, jamas, solo, unicamente, ningun*, tampoco, demasiado*, ni, vence*, caduc*`,
  pt: `nao(?!.{0,14}problema), sem(?!.{0,12}(problema|fasttrack|ftc)), ninguem, nunca, jamais, so, somente, apenas, nenhum*, tampouco, demais, nem, vence*, expir*`,
  ja: `ない, ません, ず, なし, 無し, 無い, 未, 不可, 不能, だけ, のみ, しか`,
  zh: `不, 没, 无(?!问题), 未, 仅, 只, 缺`,
};
