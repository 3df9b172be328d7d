import Planning

/// The words of pasting cells from a spreadsheet program.
struct PasteTexts: Texts {
    let language: Language

    var link: String { pick("Coller depuis Excel", "Paste from Excel") }
    var title: String { pick("Coller depuis un tableur", "Paste from a spreadsheet") }
    var cells: String { pick("Cellules copiées dans Excel ou LibreOffice", "Cells copied in Excel or LibreOffice") }
    var help: String {
        pick(
            "Sélectionnez vos lignes dans le tableur, copiez-les, collez-les ici. Avec ou sans la ligne des titres\u{00A0}: vous verrez ce que devient "
                + "chaque colonne avant que rien ne soit ajouté. Dans le tableau du plan, Ctrl\u{00A0}V fait de même.",
            "Select your rows in the spreadsheet, copy them, paste them here. With or without the row of headings: you will see what each "
                + "column becomes before anything is added. In the plan’s table, Ctrl\u{00A0}V does the same.")
    }
    var read: String { pick("Lire les cellules", "Read the cells") }
    var cancel: String { pick("Renoncer", "Give up") }

    // What will be made

    var pasted: String { pick("Cellules collées", "Pasted cells") }
    func accept(_ count: Int) -> String {
        plural(
            count, fr: ("Ajouter \(count) action au plan", "Ajouter \(count) actions au plan"),
            en: ("Add \(count) action to the plan", "Add \(count) actions to the plan"))
    }
    func summary(rows: Int, actions: Int, drafts: Int, people: Int, workstreams: Int) -> String {
        var sentence = plural(rows, fr: ("\(rows) ligne lue, ", "\(rows) lignes lues, "), en: ("\(rows) row read, ", "\(rows) rows read, "))
        sentence += plural(
            actions, fr: ("\(actions) action à ajouter", "\(actions) actions à ajouter"),
            en: ("\(actions) action to add", "\(actions) actions to add"))
        if drafts > 0 { sentence += pick(", dont \(drafts) à discuter", ", \(drafts) of them to discuss") }
        sentence += "."
        if people > 0 {
            sentence += plural(
                people, fr: (" \(people) personne entre dans l’équipe.", " \(people) personnes entrent dans l’équipe."),
                en: (" \(people) person joins the team.", " \(people) people join the team."))
        }
        if workstreams > 0 {
            sentence += plural(
                workstreams, fr: (" \(workstreams) axe s’ajoute.", " \(workstreams) axes s’ajoutent."),
                en: (" \(workstreams) workstream is added.", " \(workstreams) workstreams are added."))
        }
        return sentence + pick(" Rien n’est encore enregistré.", " Nothing is saved yet.")
    }
    var willBeAdded: String { pick("Ce qui sera ajouté", "What will be added") }
    var columns: String { pick("Ce que devient chaque colonne", "What each column becomes") }
    var firstRowIsHeadings: String { pick("La première ligne donne les titres des colonnes", "The first row has the headings") }
    func columnName(_ letter: String) -> String { pick("colonne \(letter)", "column \(letter)") }
    func place(_ row: Int, _ column: String) -> String { pick("ligne \(row), \(column)", "row \(row), \(column)") }

    // Afterwards

    func added(_ count: Int) -> String {
        plural(
            count, fr: ("\(count) action ajoutée.", "\(count) actions ajoutées."), en: ("\(count) action added.", "\(count) actions added.")
        )
    }
    func filled(_ count: Int) -> String {
        if count == 0 { return BulkTexts(language: language).changed(0) }
        return plural(
            count, fr: ("\(count) case remplie.", "\(count) cases remplies."), en: ("\(count) cell filled.", "\(count) cells filled."))
    }

    // What is wrong

    var nothing: String {
        pick(
            "Il n’y a rien à lire. Rien n’a été ajouté\u{00A0}: copiez des cellules dans votre tableur, puis collez-les ici.",
            "There is nothing to read. Nothing was added: copy cells in your spreadsheet, then paste them here.")
    }
    func tooLarge(megabytes: Int) -> String {
        pick(
            "Ces cellules font plus de \(megabytes)\u{00A0}Mo. Rien n’a été ajouté\u{00A0}: importez plutôt le fichier.",
            "These cells are larger than \(megabytes)\u{00A0}MB. Nothing was added: import the file instead.")
    }
    var noAction: String {
        pick(
            "Aucune action n’a été trouvée avec ces choix. Rien n’a été ajouté\u{00A0}: dites quelle colonne devient le titre de l’action, puis relisez.",
            "No action was found with these choices. Nothing was added: say which column becomes the title of the action, then read again.")
    }
    func unknownPerson(_ name: String) -> String {
        let name = Formats(language: language).quoted(name)
        return pick(
            "\(name) n’est personne de l’équipe, ou plusieurs. Rien n’a été changé\u{00A0}: écrivez le nom en entier, ou ajoutez d’abord la personne.",
            "\(name) is nobody of the team, or several. Nothing was changed: write the whole name, or add the person first.")
    }
    func unknownWord(_ text: String) -> String {
        let text = Formats(language: language).quoted(text)
        return pick(
            "\(text) n’est aucun des choix possibles. Rien n’a été changé\u{00A0}: écrivez-le comme dans la liste.",
            "\(text) is none of the choices. Nothing was changed: write it as the list has it.")
    }
}
