// Names that stand in notes of every language: services and products of others. The entries are written as in lexicon.ts.
import type { Service } from '../../playbook/vocabulary/services.ts';
import type { Entries } from './lexicon.ts';

/** What a service is called; beside its own entitlement that is no detail. */
export const SERVICE_NAMES: Readonly<Partial<Record<Service, Entries>>> = {
  Exchange: 'exchange( online)?, exo, outlook( online)?',
  'OneDrive for Business': 'onedrive( for business)?, one drive, odb, od4b, odfb',
  SharePoint: 'sharepoint( online)?, share point, spo, sp online',
  'Windows 10': 'windows 1[01], win ?1[01], w1[01]',
  'Microsoft 365 Apps':
    '(microsoft|office) 365 (apps|proplus)( for enterprise)?, pro ?plus, opp, m365 apps, o365 apps, office apps, apps for enterprise',
  'Skype for Business': 'skype( for business)?, sfb, sfbo, s4b, lync',
  'Skype for Business - PSTN Conferencing': 'pstn conferencing, audio conferencing',
  'Skype for Business - PSTN Calling': 'pstn calling',
  'Skype for Business - Cloud PBX': 'cloud pbx',
  Teams: '(ms |microsoft )?teams',
  AIP: 'aip, azure information protection, mip, information protection',
  Intune: 'intune, mem, endpoint manager',
  'Outlook Mobile': 'outlook mobile, outlook app',
  Edge: 'edge( chromium)?',
  AADP: 'aadp, aad ?p ?[12]?, azure ad( premium)?, aad',
  MDATP: 'mdatp, defender( for endpoint)?, mde',
  'Classroom/SDS': 'sds, school data sync, classroom',
  Yammer: 'yammer, viva engage',
  PowerBI: 'power ?bi, pbi',
  Project: 'project online, ms project',
  OATP: 'oatp, office atp, atp, mdo, defender for office',
  StaffHub: 'staffhub, shifts',
};

/** The whole, which is no detail beside any of its services. */
export const SUITE =
  'o365, m365, (office|microsoft) 365, microsoft, msft, ms, fasttrack, ftop, dibs, fy ?[0-9]*, e[135], tenant, it, ok';

/** Who is named here has given a reason. */
export const BRANDS: Entries = `slack, zoom, webex, google( workspace| drive| meet| mail| docs)?, g ?suite, gmail, gsuite, workspace one, sap, salesforce, citrix, zscaler, okta, ping ?(id|federate), symantec, mimecast, proofpoint, barracuda, sophos,
  lotus( notes| domino)?, (hcl|ibm) (notes|domino|connections|verse|sametime), domino, groupwise, zimbra, dropbox, box\\.com, nextcloud, owncloud, airwatch, vmware, mobileiron, ivanti, jamf, mcafee, crowdstrike, carbon black, kaspersky, trend micro, eset, cisco( jabber)?, jabber, avaya, mitel, ringcentral,
  8x8, gotomeeting, bluejeans, starleaf, whatsapp, telegram, wechat, dingtalk, feishu, lark, line works, chatwork, kintone, cybozu, garoon, desknets?, tencent, alibaba, huawei, welink, jira, confluence, atlassian, trello, asana, miro, tableau, qlik( sense)?, cognos, looker, datev, oracle, workday, servicenow, sccm, mecm, configmgr, wsus, baramundi, matrix42, empirum, opentext, documentum, filenet, alfresco, egnyte,
  facebook( workplace)?, workplace( from facebook)?, mattermost, rocket ?chat, discord, amazon( workspaces)?, aws, vcenter, firefox, chrome, safari, ie ?(11|10|9|8)?, internet explorer, windows (7|8|xp|vista|server)( 20[0-9][0-9])?, win ?(7|8|xp), server 20[0-9][0-9], (exchange|office|sharepoint|outlook) 20[01][0-9], mac ?os, ios, android, linux, ipads?, iphones?,
  gdpr, dsgvo, hipaa, itar, fedramp, sox, pci( dss)?, iso ?27001, schrems( ii)?, lgpd, rgpd, ccpa, bafin, finra, nis ?2, c5, bsi, multi ?geo, mfa, sso, adfs, vpn, dlp, ediscovery, byod, mdm, mam, saml, ldap, kerberos, tls( 1\\.[0-9])?, ipv6, byok, dkim, dmarc, spf, mx( record)?, vdi, pst, poc, 3389, 443`;
