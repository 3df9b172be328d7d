import Planning

/// The words of the pages of *Adhésion*.
struct StakeholderPageTexts: Texts {
    let language: Language

    private var formats: Formats { Formats(language: language) }

    var title: String { pick("Adhésion", "Buy-in") }
    var restricted: String {
        pick(
            "Réservé à l’équipe\u{00A0}: les lecteurs n’en voient rien, ni ici, ni dans l’historique, ni dans les exports.",
            "For the team alone: readers see nothing of it, neither here nor in the history nor in exports.")
    }
    var export: String { pick("Exporter le plan avec l’adhésion en XLSX", "Export the plan with buy-in as XLSX") }
    var exportHint: String {
        pick(
            "Ce fichier dit ce que les autres exports taisent\u{00A0}: gardez-le dans l’équipe.",
            "This file says what the other exports leave out: keep it in the team.")
    }
    var save: String { pick("Enregistrer", "Save") }
    var show: String { pick("Afficher", "Show") }
    var change: String { pick("Modifier", "Change") }
    var remove: String { pick("Supprimer", "Remove") }

    // MARK: Whom to see

    var toSee: String { pick("Qui voir, avant quand", "Whom to see, before when") }
    var nobodyToSee: String { pick("Aucun échange n’est prévu.", "No exchange is planned.") }
    var whom: String { pick("Qui", "Who") }
    var beforeWhen: String { pick("Avant le", "Before") }
    var whatFor: String { pick("Pour quoi", "What for") }
    var noDay: String { pick("sans date", "no day") }
    var overdue: String { pick("date passée", "day gone by") }
    var unheard: String { pick("Personne ne leur a parlé", "Nobody has spoken to them") }
    var silenceOf: String { pick("depuis plus de", "for more than") }
    func weeks(_ count: Int) -> String { pick("\(count) semaines", "\(count) weeks") }
    func everybodyHeard(_ weeks: Int) -> String {
        pick(
            "Chacun a été entendu dans les \(weeks) dernières semaines.", "Everybody was heard within the last \(weeks) weeks.")
    }
    func silence(since day: Day?, today: Day) -> String {
        guard let day else { return pick("jamais rencontré", "never met") }
        let weeks = (today - day) / 7
        return pick(
            "dernier échange il y a \(weeks) semaines, le \(formats.long(day))", "last exchange \(weeks) weeks ago, on \(formats.long(day))"
        )
    }
    var noteExchange: String { pick("Noter un échange", "Note an exchange") }

    // MARK: Families

    func emptyFamily(_ family: Stakeholder.Family) -> String {
        switch family {
        case .decisionMakers:
            pick(
                "Personne encore. Qui met les moyens à disposition, et qui peut dire non\u{00A0}?",
                "Nobody yet. Who gives the means, and who can say no?")
        case .affectedAgents: pick("Personne encore. Qui verra son travail changer\u{00A0}?", "Nobody yet. Whose work will change?")
        case .partners: pick("Personne encore.", "Nobody yet.")
        case .users: pick("Personne encore. Qui parle pour les usagers\u{00A0}?", "Nobody yet. Who speaks for the users?")
        }
    }
    /// - Parameter needs: How many resources hang on them that have not come in full.
    func facts(influence: String?, last: String?, next: String?, needs: Int) -> String {
        [
            influence.map { pick("influence \($0)", "\($0) influence") } ?? pick("influence à dire", "influence to be said"),
            last.map { pick("vu le \($0)", "seen on \($0)") } ?? pick("jamais rencontré", "never met"),
            next.map { pick("à revoir avant le \($0)", "to be seen before \($0)") } ?? pick("aucun échange prévu", "no exchange planned"),
            needs == 0
                ? nil
                : plural(
                    needs, fr: ("1 besoin en dépend", "\(needs) besoins en dépendent"),
                    en: ("1 need hangs on them", "\(needs) needs hang on them")),
        ].compactMap(\.self).joined(separator: ", ").capitalisedFirst
    }
    var positionUnsaid: String { pick("position à dire", "position to be said") }
    var addStakeholder: String { pick("Ajouter une partie prenante", "Add a stakeholder") }
    var theStakeholder: String { pick("la partie prenante", "the stakeholder") }
    var nameHint: String { pick("Nom, ou groupe\u{00A0}: les agents du guichet", "Name, or a group: the counter staff") }
    var name: String { pick("Nom", "Name") }
    var function: String { pick("Fonction, organisation", "Function, organisation") }
    var family: String { pick("Famille", "Family") }
    var influence: String { pick("Influence", "Influence") }

    // MARK: Map

    var mapTitle: String { pick("Influence et position", "Influence and position") }
    var movedSince: String { pick("Déplacements depuis le", "Moves since") }
    func influenceOf(_ influence: Stakeholder.Influence) -> String {
        let word = StakeholderTexts(language: language).influence(influence)
        return pick("Influence \(word)", "\(word.capitalisedFirst) influence")
    }
    func positionOn(_ day: Day) -> String { pick("Position le \(formats.long(day))", "Position on \(formats.long(day))") }
    var positionNow: String { pick("Position aujourd’hui", "Position today") }
    var unknownThen: String { pick("pas encore dite", "not said yet") }
    func unplaced(_ names: [String]) -> String {
        pick(
            "Pas encore sur la carte, faute d’influence ou de position\u{00A0}: \(formats.list(names)).",
            "Not on the map yet, for want of influence or position: \(formats.list(names)).")
    }
    func mapDescription(favourable: Int, of total: Int, against: [String], closer: Int, away: Int, since: Day) -> String {
        let opponents =
            against.isEmpty
            ? pick("Personne n’est opposé ni réticent.", "Nobody is opposed or reluctant.")
            : pick("Opposés ou réticents\u{00A0}: \(formats.list(against)).", "Opposed or reluctant: \(formats.list(against)).")
        let moves = pick(
            "Depuis le \(formats.long(since)), \(closer) plus favorables et \(away) moins.",
            "Since \(formats.long(since)), \(closer) more favourable and \(away) less.")
        return pick("\(favourable) sur \(total) sont favorables ou moteurs.", "\(favourable) of \(total) are favourable or driving.")
            + " \(opponents) \(moves)"
    }

    // MARK: One stakeholder

    var about: String { pick("Ce que l’on sait", "What is known") }
    func label(_ field: StakeholderValue.Field) -> String {
        switch field {
        case .name: name
        case .family: family
        case .person: pick("Dans le plan", "In the plan")
        case .function: function
        case .risk: pick("Risque à porter", "Risk to carry")
        case .gain: pick("Ce qu’ils y gagnent", "What they gain")
        case .reluctance: pick("Réticences", "Reluctances")
        case .influence: influence
        case .next: nextExchange
        }
    }
    var riskHint: String { pick("Quel risque leur demandez-vous d’accepter\u{00A0}?", "Which risk do you ask them to accept?") }
    var gainHint: String { pick("Dit comme vous le leur diriez", "Said as you would say it to them") }
    var reluctanceHint: String { pick("Ce qui les retient, avec leurs mots", "What holds them back, in their words") }
    var noPerson: String { pick("pas une personne du déploiement", "not a person of the deployment") }
    var theirNeeds: String { pick("Ce dont ils décident", "What they decide") }
    func needFacts(_ standing: String, by day: String?) -> String {
        standing + (day.map { pick(", avant le \($0)", ", by \($0)") } ?? pick(", sans date", ", no date"))
    }
    var nextExchange: String { pick("Prochain échange", "Next exchange") }
    func overdueSince(_ day: String) -> String { pick("Prévu le \(day), date passée", "Planned for \(day), which has gone by") }
    var onDay: String { pick("Le", "On") }
    var byAction: String { pick("ou par l’action", "or by the action") }
    var noAction: String { pick("aucune", "none") }
    var theirLevers: String { pick("Leviers pour eux", "Levers for them") }
    var noLeverForThem: String { pick("Aucun argument n’est encore pour eux.", "No argument is for them yet.") }
    var exchanges: String { pick("Échanges", "Exchanges") }
    func exchangeOf(_ day: String) -> String { pick("l’échange du \(day)", "the exchange of \(day)") }
    func tried(_ levers: [String]) -> String {
        pick("Essayé\u{00A0}: \(formats.list(levers.map(formats.quoted)))", "Tried: \(formats.list(levers.map(formats.quoted)))")
    }
    var goneLever: String { pick("un levier supprimé depuis", "a lever since removed") }
    var correct: String { pick("Corriger", "Correct") }
    var day: String { pick("Jour", "Day") }
    var place: String { pick("Où", "Where") }
    var whoSpoke: String { pick("Qui leur a parlé", "Who spoke to them") }
    var myself: String { pick("moi", "myself") }
    var whatWasSaid: String { pick("Ce qui s’est dit", "What was said") }
    var leversTried: String { pick("Leviers essayés", "Levers tried") }
    var effect: String { pick("Effet", "Effect") }
    var notYetKnown: String { pick("pas encore connu", "not known yet") }
    var positionSince: String { pick("Leur position depuis", "Where they stand since") }
    var unchanged: String { pick("inchangée", "unchanged") }
    var seenNext: String { pick("À revoir le", "To be seen on") }
    var positions: String { pick("Positions", "Positions") }
    var thePosition: String { pick("la position", "the position") }
    var notePosition: String { pick("Noter une position", "Note a position") }
    var whatShowsIt: String { pick("Ce qui le montre", "What shows it") }
    var removeStakeholder: String { pick("Supprimer la partie prenante", "Remove the stakeholder") }

    // MARK: Levers

    var levers: String { pick("Leviers", "Levers") }
    var leversLead: String {
        pick(
            "Tous ne sont pas sensibles aux mêmes arguments\u{00A0}: chaque échange dit lequel a été essayé, et ce qu’il a fait.",
            "Not everybody is moved by the same arguments: each exchange says which was tried, and what it did.")
    }
    var noLever: String {
        pick(
            "Aucun levier encore. Un levier est un argument, ce qui le prouve, et ceux qu’il peut convaincre.",
            "No lever yet. A lever is an argument, what proves it, and those it may convince.")
    }
    var addLever: String { pick("Ajouter un levier", "Add a lever") }
    var argument: String { pick("Argument", "Argument") }
    var proofLabel: String { pick("Preuve", "Proof") }
    var proofHint: String { pick("Un chiffre mesuré, une visite, un témoignage.", "A figure measured, a visit, a testimony.") }
    func proof(_ text: String) -> String { pick("Preuve\u{00A0}: \(text)", "Proof: \(text)") }
    var forWhomLever: String { pick("Pour qui (rien de coché\u{00A0}: pour tous)", "For whom (nothing ticked: everybody)") }
    func isFor(_ names: [String]) -> String {
        names.isEmpty ? pick("Pour tous", "For everybody") : pick("Pour\u{00A0}: \(formats.list(names))", "For: \(formats.list(names))")
    }
    var untried: String { pick("Pas encore essayé", "Not tried yet") }
    func triedTimes(_ count: Int) -> String {
        plural(count, fr: ("Essayé une fois", "Essayé \(count) fois"), en: ("Tried once", "Tried \(count) times"))
    }

    // MARK: Pitches

    var pitches: String { pick("Discours", "Pitches") }
    var pitchesLead: String {
        pick(
            "Une page pour chaque public, à projeter ou à imprimer, assemblée de ce que vous avez déjà écrit.",
            "One page for each audience, to project or to print, assembled from what you have already written.")
    }
    var project: String { pick("Projeter", "Project") }
    var projectOrPrint: String { pick("Projeter ou imprimer", "Project or print") }
    var preparePitch: String { pick("Préparer un discours", "Prepare a pitch") }
    var prepare: String { pick("Préparer", "Prepare") }
    var pitchTitle: String { pick("Titre", "Title") }
    var forWhom: String { pick("Pour qui", "For whom") }
    var chosenLevers: String { pick("Arguments choisis", "Arguments chosen") }
    var chosenLeversHint: String {
        pick(
            "Un numéro donne l’ordre\u{00A0}; sans numéro, l’argument n’est pas dans le discours.",
            "A number gives the order; without one the argument is not in the pitch.")
    }
    func placeOf(_ argument: String) -> String { pick("Place de \(formats.quoted(argument))", "Place of \(formats.quoted(argument))") }
    func hint(_ part: PitchPart) -> String {
        switch part {
        case .proposition, .gains, .arguments: ""
        case .ask: pick("Ce dont vous avez besoin, de combien, avant quand", "What you need, how much of it, before when")
        }
    }
    func source(of part: PitchPart) -> String {
        switch part {
        case .proposition:
            pick("Repris de la proposition de valeur du cap.", "Taken from the value proposition of the aim.")
        case .gains: pick("Repris de ce que ce public y gagne.", "Taken from what this audience gains.")
        case .arguments: pick("Repris des arguments choisis et de leurs preuves.", "Taken from the arguments chosen and their proofs.")
        case .ask:
            pick(
                "Repris des besoins dont ce public décide et qui ne sont pas obtenus. Laissée vide, la partie n’est pas dans le discours.",
                "Taken from the needs that this audience decides and that have not come. Left empty, the part is not in the pitch.")
        }
    }
    var written: String { pick("Écrit à la main.", "Written by hand.") }
    var outdated: String {
        pick(
            "Écrit à la main\u{00A0}; ses sources ont changé depuis. Le texte à jour serait\u{00A0}:",
            "Written by hand; its sources have changed since. The current text would be:")
    }
    var takeCurrent: String { pick("Reprendre le texte à jour", "Take up the current text") }
    func tooLong(_ count: Int, limit: Int) -> String {
        pick(
            "Ce discours compte \(count) caractères\u{00A0}: au-delà de \(limit), il ne tient plus sur une page.",
            "This pitch has \(count) characters: past \(limit) it no longer fits on one page.")
    }
    var removePitch: String { pick("Supprimer le discours", "Remove the pitch") }
    var back: String { pick("Revenir au discours", "Back to the pitch") }
}
