import Documents
import Planning

/// The words of importing a spreadsheet, step by step.
struct ImportTexts: Texts {
    let language: Language

    var title: String { pick("Importer un tableur", "Import a spreadsheet") }
    func titleInto(_ deployment: String) -> String {
        pick("Importer un tableur dans «\u{00A0}\(deployment)\u{00A0}»", "Import a spreadsheet into “\(deployment)”")
    }

    // The three stages

    var stages: String { pick("Étapes", "Stages") }
    var chooseStage: String { pick("1. Choisir le fichier", "1. Choose the file") }
    var checkStage: String { pick("2. Vérifier les colonnes", "2. Check the columns") }
    var reportStage: String { pick("3. Compte rendu", "3. Report") }

    // Choosing

    var fileKinds: String { pick("Fichier .xlsx, .ods ou .csv", ".xlsx, .ods or .csv file") }
    func chooseOrDrop(megabytes: Int) -> String {
        pick(
            "Choisissez-le, ou déposez-le ici. \(megabytes)\u{00A0}Mo au plus.",
            "Choose it, or drop it here. At most \(megabytes)\u{00A0}MB.")
    }
    var read: String { pick("Lire le fichier", "Read the file") }
    var nothingSavedYet: String {
        pick(
            "Rien n’est enregistré avant que vous ayez vu ce que devient chaque colonne. Les colonnes que Jalon ne connaît pas deviennent des notes sur les actions\u{00A0}: rien ne se perd.",
            "Nothing is saved before you have seen what each column becomes. Columns that Jalon does not know become notes on the actions: nothing gets lost."
        )
    }

    // What is wrong

    var noFile: String {
        pick(
            "Il n’y a pas de fichier. Rien n’a été importé\u{00A0}: choisissez-en un, puis «\u{00A0}Lire le fichier\u{00A0}».",
            "There is no file. Nothing was imported: choose one, then “Read the file”.")
    }
    func tooLarge(megabytes: Int) -> String {
        pick(
            "Ce fichier dépasse \(megabytes)\u{00A0}Mo. Rien n’a été importé\u{00A0}: gardez la seule feuille du plan, sans images, puis réessayez.",
            "This file is larger than \(megabytes)\u{00A0}MB. Nothing was imported: keep the sheet of the plan alone, without pictures, then try again."
        )
    }
    func noLongerKept(minutes: Int) -> String {
        pick(
            "Ce fichier n’est plus gardé ici\u{00A0}: un fichier envoyé attend \(minutes) minutes. Rien n’a été importé\u{00A0}: choisissez-le de nouveau.",
            "This file is no longer kept here: a file that was sent waits for \(minutes) minutes. Nothing was imported: choose it again.")
    }
    var nothingToImport: String {
        pick(
            "Aucune action n’a été trouvée avec ces choix. Rien n’a été importé\u{00A0}: indiquez la ligne des titres et la colonne qui devient le titre de l’action, puis relisez.",
            "No action was found with these choices. Nothing was imported: say which row has the headings and which column becomes the title of the action, then read again."
        )
    }

    // Checking

    func sheetTitle(_ name: String, rows: Int) -> String {
        let rows = plural(rows, fr: ("\(rows) ligne", "\(rows) lignes"), en: ("\(rows) row", "\(rows) rows"))
        return pick("Feuille «\u{00A0}\(name)\u{00A0}», \(rows)", "Sheet “\(name)”, \(rows)")
    }
    var include: String { pick("Importer cette feuille", "Import this sheet") }
    var headerRow: String { pick("Ligne des titres", "Row of headings") }
    var sheetNameIsWorkstream: String { pick("Le nom de la feuille est l’axe", "The sheet’s name is the workstream") }
    var reread: String { pick("Relire avec ces choix", "Read again with these choices") }
    var leftOut: String { pick("Feuilles laissées de côté", "Sheets left out") }
    var hidden: String { pick("masquée", "hidden") }
    /// What becomes of a sheet that an export wrote beside the plan; nil for actions, whose columns are chosen.
    func ownSheet(_ content: SheetMapping.Content) -> String? {
        switch content {
        case .actions: nil
        case .people:
            pick(
                "Cette feuille liste des personnes\u{00A0}: elles seront ajoutées à l’équipe.",
                "This sheet lists people: they will be added to the team.")
        case .needs:
            pick(
                "Cette feuille tient des ressources\u{00A0}: les besoins qui manquent seront ajoutés, avec ce qui a été promis, obtenu et dépensé en tout.",
                "This sheet has resources: the needs that are missing will be added, with what was promised, obtained and spent in all.")
        case .results:
            pick(
                "Cette feuille tient des indicateurs et leurs mesures\u{00A0}: ceux qui manquent seront ajoutés aux résultats. Les fichiers joints ne sont pas dans un tableur.",
                "This sheet has indicators and their measurements: those that are missing will be added to the results. Attached files are not in a spreadsheet."
            )
        }
    }
    func columnsOf(_ sheet: String) -> String {
        pick("Colonnes de «\u{00A0}\(sheet)\u{00A0}» et ce qu’elles deviennent", "Columns of “\(sheet)” and what they become")
    }
    var column: String { pick("Colonne", "Column") }
    var heading: String { pick("Titre lu", "Heading read") }
    var noHeading: String { pick("(sans titre)", "(no heading)") }
    var becomes: String { pick("Devient", "Becomes") }
    var samples: String { pick("Premières valeurs", "First values") }
    func columnBecomes(_ column: String, _ heading: String) -> String {
        pick("La colonne \(column), «\u{00A0}\(heading)\u{00A0}», devient", "Column \(column), “\(heading)”, becomes")
    }
    var noTable: String {
        pick(
            "Aucun titre de colonne reconnu ici. Indiquez la ligne des titres, puis relisez.",
            "No heading recognised here. Say which row has the headings, then read again.")
    }

    func target(_ field: ImportField) -> String {
        switch field {
        case .number: pick("n°", "number")
        case .workstream1: pick("axe", "workstream")
        case .workstream2: pick("sous-axe", "workstream, second level")
        case .workstream3: pick("sous-axe, troisième niveau", "workstream, third level")
        case .title: pick("titre de l’action", "title of the action")
        case .stepTitle: pick("étape, une par ligne du tableau", "step, one for each row")
        case .description: pick("description", "description")
        case .doneWhen: pick("terminée quand", "done when")
        case .responsible: pick("responsable", "responsible person")
        case .dueDay: pick("échéance", "due date")
        case .earliestStart: pick("pas avant le", "not before")
        case .status: pick("statut", "status")
        case .priority: pick("priorité", "priority")
        case .effortOptimistic: pick("effort au mieux", "effort at best")
        case .effortLikely: pick("effort probable", "likely effort")
        case .effortPessimistic: pick("effort au pire", "effort at worst")
        case .contributors: pick("contributeurs", "contributors")
        case .contributionRoles: pick("rôles des contributeurs", "roles of the contributors")
        case .contributionDays: pick("jours des contributeurs", "days of the contributors")
        case .dependencies: pick("vient après", "comes after")
        case .steps: pick("étapes", "steps")
        case .blockers: pick("blocages", "blockers")
        case .postponements: pick("reports", "postponements")
        case .links: pick("liens", "links")
        case .tags: pick("étiquettes", "tags")
        case .comments: pick("commentaires", "comments")
        case .commitment: pick("engagement", "commitment")
        case .doneDay: pick("jour de réalisation", "day it was done")
        case .spentDays: pick("jours réellement passés", "days really spent")
        }
    }
    var note: String { pick("note de l’action", "note on the action") }
    var ignored: String { pick("ne pas importer", "do not import") }
    func continuation(of column: String) -> String { pick("suite de la colonne \(column)", "rest of column \(column)") }

    var findings: String { pick("À savoir", "Good to know") }
    var into: String { pick("Importer dans", "Import into") }
    var newDeployment: String { pick("un nouveau déploiement", "a new deployment") }
    var name: String { pick("Nom du nouveau déploiement", "Name of the new deployment") }
    func accept(actions: Int) -> String {
        plural(
            actions, fr: ("Importer \(actions) action", "Importer \(actions) actions"),
            en: ("Import \(actions) action", "Import \(actions) actions"))
    }
    var anotherFile: String { pick("Choisir un autre fichier", "Choose another file") }

    // Reporting

    func done(actions: Int) -> String {
        plural(
            actions, fr: ("\(actions) action importée", "\(actions) actions importées"),
            en: ("\(actions) action imported", "\(actions) actions imported"))
    }
    var openPlan: String { pick("Ouvrir le plan d’actions", "Open the action plan") }
    var figures: String { pick("En chiffres", "In figures") }
    var rowsRead: String { pick("lignes lues", "rows read") }
    var imported: String { pick("actions importées", "actions imported") }
    var drafts: String { pick("dont à discuter", "of these, to discuss") }
    var merged: String { pick("lignes fusionnées", "rows merged") }
    var skipped: String { pick("lignes passées", "rows skipped") }
    var peopleAdded: String { pick("personnes ajoutées", "people added") }
    var workstreamsAdded: String { pick("axes ajoutés", "workstreams added") }
    var mergedRows: String { pick("Lignes fusionnées", "Rows merged") }
    var skippedRows: String { pick("Lignes passées", "Rows skipped") }
    var notices: String { pick("Sur le fichier lui-même", "About the file itself") }
    func more(_ count: Int) -> String {
        plural(
            count, fr: ("et \(count) autre", "et \(count) autres"), en: ("and \(count) other", "and \(count) others"))
    }
    func row(_ number: Int) -> String { pick("ligne \(number)", "row \(number)") }
}
