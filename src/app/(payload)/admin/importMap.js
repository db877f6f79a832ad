import { PhoneNote as PhoneNote_5b4dcd73b9b9af576c1c9ab84e654272 } from '../../../../src/ui/PhoneNote'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { TableFeatureClient as TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { RelationshipFeatureClient as RelationshipFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ChecklistFeatureClient as ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { IndentFeatureClient as IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { AlignFeatureClient as AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineCodeFeatureClient as InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StateCell as StateCell_550f43e8f76895e8f1ef5aafbdfa67dc } from '../../../../src/workflow/admin/StateCell'
import { WorkflowPanel as WorkflowPanel_cff2e4ec397c5d2b5d6a3c2202121637 } from '../../../../src/workflow/admin/WorkflowPanel'
import { NoButton as NoButton_e3af026912634c5085aa72815234783d } from '../../../../src/workflow/admin/NoButton'
import { HistoryView as HistoryView_395e61713b41de84f69d3b7973c52e95 } from '../../../../src/workflow/admin/HistoryView'
import { CompletenessPanel as CompletenessPanel_df5cc4bdd678db00ed8ff682b17117fd } from '../../../../src/plans/admin/CompletenessPanel'
import { NoteLabel as NoteLabel_cdeaf6cfb99905e6b476089cf990e804 } from '../../../../src/plans/admin/NoteLabel'
import { SectionNotes as SectionNotes_3b4fdb26a6db2b2762c2d42d6485d7df } from '../../../../src/plans/admin/SectionNotes'
import { ChapterTemplate as ChapterTemplate_a45f9e1dd5346fc9e65f536081a6580a } from '../../../../src/plans/admin/ChapterTemplate'
import { ImportButton as ImportButton_f9caf4a1b6fe283295ef2bec2917ee37 } from '../../../../src/imports/admin/ImportButton'
import { DraftWordButton as DraftWordButton_acdaa105c48416dfa8654aba152752f9 } from '../../../../src/plans/admin/DraftWordButton'
import { SectionField as SectionField_f666e2096ed3152c1b613eee5ffb9d83 } from '../../../../src/drills/admin/SectionField'
import { ProgrammeLink as ProgrammeLink_523d6b6b364608a336c461e7aab23308 } from '../../../../src/drills/admin/ProgrammeLink'
import { FilingMaterials as FilingMaterials_51fe23eaec343c0ef005ee3147e042da } from '../../../../src/plans/admin/FilingMaterials'
import { CaseStatusCell as CaseStatusCell_56b0540ad874604bbae08a714e1afbe6 } from '../../../../src/workflow/admin/CaseStatusCell'
import { DelegationPersonCell as DelegationPersonCell_3e205a0b6169c4502e4886a2bf4e7d84 } from '../../../../src/workflow/admin/DelegationPersonCell'
import { DelegationPerson as DelegationPerson_6649b0c92efb58fb3d02715b46861edc } from '../../../../src/workflow/admin/DelegationPerson'
import { ExportForm as ExportForm_766ba9e0d55ed5dbeb2897ba9f96354f } from '../../../../src/audit/admin/ExportForm'
import { ResetLinkButton as ResetLinkButton_fd114c2f1c7f1e671157fc99ca197b98 } from '../../../../src/users/admin/ResetLinkButton'
import { ImportDays as ImportDays_71da0efc0d7b602b907ae87167b62a83 } from '../../../../src/due/admin/ImportDays'
import { CycleLabel as CycleLabel_6023afbff90507b7d28bc60b9959a494 } from '../../../../src/due/admin/CycleLabel'
import { Icon as Icon_f621f23f218744670feee11fba357b16 } from '../../../../src/dashboard/admin/Icon'
import { Logo as Logo_6e089fedd6cfa67b359ceffb945b53db } from '../../../../src/dashboard/admin/Logo'
import { Bell as Bell_15af55308c5e68a75121a72682b8789f } from '../../../../src/notifications/admin/Bell'
import { SignInHint as SignInHint_62fa3c6f3a866556665c1301a31593ee } from '../../../../src/users/admin/SignInHint'
import { InboxLink as InboxLink_106bbe88790649417c733fc77be80267 } from '../../../../src/workflow/admin/InboxLink'
import { DueLink as DueLink_bacb196e7d998059f0403f978ac563f5 } from '../../../../src/due/admin/DueLink'
import { Dashboard as Dashboard_c1106ab434a7628d2b3317e383fab543 } from '../../../../src/dashboard/admin/Dashboard'
import { InboxView as InboxView_04fbef1f07e396106cae4edc147342d9 } from '../../../../src/workflow/admin/InboxView'
import { ImportsView as ImportsView_ae0e3e2c632aaf270b371b4af48420ad } from '../../../../src/imports/admin/ImportsView'
import { ImportView as ImportView_c0d623d833f3f004b269be85b601929e } from '../../../../src/imports/admin/ImportView'
import { DueView as DueView_0b41d391833c1a34711ebcd5f2ffae2e } from '../../../../src/due/admin/DueView'
import { NoConsole as NoConsole_a59df78977af37a8fdeeccd3ab056899 } from '../../../../src/users/admin/NoConsole'
import { ForgotWithoutMail as ForgotWithoutMail_1eb5cf43861cd98e369ec631032e07d2 } from '../../../../src/users/admin/ForgotWithoutMail'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/ui/PhoneNote#PhoneNote": PhoneNote_5b4dcd73b9b9af576c1c9ab84e654272,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#TableFeatureClient": TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#RelationshipFeatureClient": RelationshipFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ChecklistFeatureClient": ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#IndentFeatureClient": IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#AlignFeatureClient": AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineCodeFeatureClient": InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/workflow/admin/StateCell#StateCell": StateCell_550f43e8f76895e8f1ef5aafbdfa67dc,
  "/src/workflow/admin/WorkflowPanel#WorkflowPanel": WorkflowPanel_cff2e4ec397c5d2b5d6a3c2202121637,
  "/src/workflow/admin/NoButton#NoButton": NoButton_e3af026912634c5085aa72815234783d,
  "/src/workflow/admin/HistoryView#HistoryView": HistoryView_395e61713b41de84f69d3b7973c52e95,
  "/src/plans/admin/CompletenessPanel#CompletenessPanel": CompletenessPanel_df5cc4bdd678db00ed8ff682b17117fd,
  "/src/plans/admin/NoteLabel#NoteLabel": NoteLabel_cdeaf6cfb99905e6b476089cf990e804,
  "/src/plans/admin/SectionNotes#SectionNotes": SectionNotes_3b4fdb26a6db2b2762c2d42d6485d7df,
  "/src/plans/admin/ChapterTemplate#ChapterTemplate": ChapterTemplate_a45f9e1dd5346fc9e65f536081a6580a,
  "/src/imports/admin/ImportButton#ImportButton": ImportButton_f9caf4a1b6fe283295ef2bec2917ee37,
  "/src/plans/admin/DraftWordButton#DraftWordButton": DraftWordButton_acdaa105c48416dfa8654aba152752f9,
  "/src/drills/admin/SectionField#SectionField": SectionField_f666e2096ed3152c1b613eee5ffb9d83,
  "/src/drills/admin/ProgrammeLink#ProgrammeLink": ProgrammeLink_523d6b6b364608a336c461e7aab23308,
  "/src/plans/admin/FilingMaterials#FilingMaterials": FilingMaterials_51fe23eaec343c0ef005ee3147e042da,
  "/src/workflow/admin/CaseStatusCell#CaseStatusCell": CaseStatusCell_56b0540ad874604bbae08a714e1afbe6,
  "/src/workflow/admin/DelegationPersonCell#DelegationPersonCell": DelegationPersonCell_3e205a0b6169c4502e4886a2bf4e7d84,
  "/src/workflow/admin/DelegationPerson#DelegationPerson": DelegationPerson_6649b0c92efb58fb3d02715b46861edc,
  "/src/audit/admin/ExportForm#ExportForm": ExportForm_766ba9e0d55ed5dbeb2897ba9f96354f,
  "/src/users/admin/ResetLinkButton#ResetLinkButton": ResetLinkButton_fd114c2f1c7f1e671157fc99ca197b98,
  "/src/due/admin/ImportDays#ImportDays": ImportDays_71da0efc0d7b602b907ae87167b62a83,
  "/src/due/admin/CycleLabel#CycleLabel": CycleLabel_6023afbff90507b7d28bc60b9959a494,
  "/src/dashboard/admin/Icon#Icon": Icon_f621f23f218744670feee11fba357b16,
  "/src/dashboard/admin/Logo#Logo": Logo_6e089fedd6cfa67b359ceffb945b53db,
  "/src/notifications/admin/Bell#Bell": Bell_15af55308c5e68a75121a72682b8789f,
  "/src/users/admin/SignInHint#SignInHint": SignInHint_62fa3c6f3a866556665c1301a31593ee,
  "/src/workflow/admin/InboxLink#InboxLink": InboxLink_106bbe88790649417c733fc77be80267,
  "/src/due/admin/DueLink#DueLink": DueLink_bacb196e7d998059f0403f978ac563f5,
  "/src/dashboard/admin/Dashboard#Dashboard": Dashboard_c1106ab434a7628d2b3317e383fab543,
  "/src/workflow/admin/InboxView#InboxView": InboxView_04fbef1f07e396106cae4edc147342d9,
  "/src/imports/admin/ImportsView#ImportsView": ImportsView_ae0e3e2c632aaf270b371b4af48420ad,
  "/src/imports/admin/ImportView#ImportView": ImportView_c0d623d833f3f004b269be85b601929e,
  "/src/due/admin/DueView#DueView": DueView_0b41d391833c1a34711ebcd5f2ffae2e,
  "/src/users/admin/NoConsole#NoConsole": NoConsole_a59df78977af37a8fdeeccd3ab056899,
  "/src/users/admin/ForgotWithoutMail#ForgotWithoutMail": ForgotWithoutMail_1eb5cf43861cd98e369ec631032e07d2,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
