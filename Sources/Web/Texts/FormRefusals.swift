import Planning

/// Refusals about what exists and about the form of what was typed.
extension RefusalTexts {
    func existence(_ refusal: Refusal) -> String {
        switch refusal {
        case .alreadyOpened:
            pick(
                "Ce déploiement est déjà ouvert\u{00A0}: rien n’a été changé. Pour en ouvrir un autre, donnez-lui un identifiant nouveau.",
                "This deployment is already open: nothing was changed. To open another one, give it a new identifier.")
        case .notOpened:
            pick(
                "Ce déploiement n’est pas encore ouvert\u{00A0}: rien n’a été enregistré. Ouvrez-le d’abord en lui donnant un nom.",
                "This deployment is not open yet: nothing was recorded. Open it first by giving it a name.")
        case .unknown(let kind): unknown(kind)
        case .duplicate(let kind): duplicate(kind)
        case .personHasLeft(let name):
            pick(
                "\(name) a quitté le déploiement et ne peut plus rien prendre en charge. Rien n’a été changé\u{00A0}: choisissez une autre personne.",
                "\(name) has left the deployment and can not take anything on. Nothing was changed: choose somebody else.")
        case .sameViewName(let name):
            pick(
                "Une vue s’appelle déjà \(formats.quoted(name)). Rien n’a été changé\u{00A0}: donnez un autre nom, ou modifiez cette vue.",
                "A view is already called \(formats.quoted(name)). Nothing was changed: choose another name, or change that view.")
        case .sameName(let name):
            pick(
                "Le déploiement compte déjà une personne du nom de \(name). Rien n’a été changé\u{00A0}: reprenez cette personne, "
                    + "ou précisez une adresse électronique pour les distinguer.",
                "The deployment already has a person called \(name). Nothing was changed: use that person, "
                    + "or give an e-mail address to tell them apart.")
        default: ""
        }
    }

    private func unknown(_ kind: Refusal.ObjectKind) -> String {
        let noun = fields.noun(kind)
        return pick(
            "\(noun.definite.capitalisedFirst) n’existe pas dans ce déploiement, ou n’existe plus. Rien n’a été changé\u{00A0}: "
                + "rechargez la page et choisissez parmi ce qui est proposé.",
            "\(noun.definite.capitalisedFirst) does not exist in this deployment, or no longer does. Nothing was changed: "
                + "reload the page and choose among what is offered.")
    }

    private func duplicate(_ kind: Refusal.ObjectKind) -> String {
        let noun = fields.noun(kind)
        switch kind {
        case .contribution:
            return pick(
                "Cette personne contribue déjà à l’action. Rien n’a été ajouté\u{00A0}: modifiez plutôt son rôle.",
                "This person already contributes to the action. Nothing was added: change their role instead.")
        case .dependency:
            return pick(
                "Cette action attend déjà l’autre. Rien n’a été ajouté\u{00A0}: modifiez plutôt le délai.",
                "This action already waits for the other one. Nothing was added: change the delay instead.")
        default:
            let this = noun.isFeminine ? "Cette \(noun.bare)" : noun.definite.hasPrefix("l’") ? "Cet \(noun.bare)" : "Ce \(noun.bare)"
            return pick(
                "\(this) existe déjà\u{00A0}: rien n’a été ajouté. Vérifiez la liste avant de recommencer.",
                "This \(noun.bare) already exists: nothing was added. Check the list before trying again.")
        }
    }

    func form(_ refusal: Refusal) -> String {
        switch refusal {
        case .emptyText(let field):
            pick(
                "\(fields.noun(field).definite.capitalisedFirst) est vide, ce qui n’est pas possible ici. "
                    + "Rien n’a été changé\u{00A0}: écrivez quelques mots.",
                "\(fields.noun(field).definite.capitalisedFirst) is empty, which is not possible here. "
                    + "Nothing was changed: write a few words.")
        case .textTooLong(let field, let limit, let count):
            pick(
                "\(fields.noun(field).definite.capitalisedFirst) compte \(count) caractères, pour \(limit) au plus. "
                    + "Rien n’a été changé\u{00A0}: raccourcissez le texte.",
                "\(fields.noun(field).definite.capitalisedFirst) has \(count) characters, where \(limit) are the most. "
                    + "Nothing was changed: shorten the text.")
        case .tooMany(let kind, let limit):
            pick(
                "La limite est atteinte pour ce genre d’objet (\(fields.noun(kind).bare))\u{00A0}: \(limit) au plus. "
                    + "Rien n’a été ajouté\u{00A0}: retirez ce qui ne sert plus, ou répartissez entre plusieurs déploiements.",
                "The limit for this kind of object (\(fields.noun(kind).bare)) is reached: \(limit) at most. "
                    + "Nothing was added: remove what is of no more use, or share it out among several deployments.")
        case .dayOutOfRange(let day):
            pick(
                "La date du \(formats.long(day)) est hors du calendrier (de 2000 à 2199). Rien n’a été changé\u{00A0}: vérifiez l’année.",
                "The date \(formats.long(day)) is outside the calendar (2000 to 2199). Nothing was changed: check the year.")
        case .daysInWrongOrder(let first, let last):
            pick(
                "Le premier jour, \(formats.long(first)), vient après le dernier, \(formats.long(last)). "
                    + "Rien n’a été changé\u{00A0}: corrigez l’une des deux dates.",
                "The first day, \(formats.long(first)), comes after the last one, \(formats.long(last)). "
                    + "Nothing was changed: correct one of the two dates.")
        case .notAnAddress(let text):
            pick(
                "\(formats.quoted(text)) n’est pas une adresse. Rien n’a été changé\u{00A0}: une adresse commence par "
                    + "https://, http:// ou mailto: et ne contient pas d’espace.",
                "\(formats.quoted(text)) is not an address. Nothing was changed: an address begins with "
                    + "https://, http:// or mailto: and has no space in it.")
        case .notAnEmail(let text):
            pick(
                "\(formats.quoted(text)) n’est pas une adresse électronique. Rien n’a été changé\u{00A0}: écrivez-la comme prenom.nom@exemple.fr, "
                    + "ou laissez le champ vide.",
                "\(formats.quoted(text)) is not an e-mail address. Nothing was changed: write it like first.last@example.org, "
                    + "or leave the field empty.")
        case .unknownTimeZone(let text):
            pick(
                "\(formats.quoted(text)) n’est pas un fuseau horaire connu. Rien n’a été changé\u{00A0}: écrivez-le comme Europe/Paris.",
                "\(formats.quoted(text)) is not a known time zone. Nothing was changed: write it like Europe/Paris.")
        default: quantity(refusal)
        }
    }

    private func quantity(_ refusal: Refusal) -> String {
        switch refusal {
        case .effortOutOfRange:
            pick(
                "Une charge se compte de 0 à 10\u{202F}000 jours. Rien n’a été changé\u{00A0}: corrigez les trois estimations.",
                "An effort is counted from 0 to 10,000 days. Nothing was changed: correct the three estimates.")
        case .effortNotIncreasing:
            pick(
                "Les trois estimations vont de la plus favorable à la plus défavorable, en croissant. "
                    + "Rien n’a été changé\u{00A0}: remettez-les dans cet ordre.",
                "The three estimates go up, from the most to the least favourable. Nothing was changed: put them in that order.")
        case .spentDaysOutOfRange:
            pick(
                "Les jours passés se comptent de 0 à 10\u{202F}000. Rien n’a été changé\u{00A0}: corrigez le nombre, par exemple 2,5.",
                "Days spent are counted from 0 to 10,000. Nothing was changed: correct the number, for example 2.5.")
        case .contributionDaysOutOfRange:
            pick(
                "Une contribution se compte de 0 à 10\u{202F}000 jours. Rien n’a été changé\u{00A0}: corrigez le nombre de jours.",
                "A contribution is counted from 0 to 10,000 days. Nothing was changed: correct the number of days.")
        case .lagOutOfRange:
            pick(
                "Le délai entre deux actions va de −2\u{202F}000 à 2\u{202F}000 jours ouvrés. Rien n’a été changé\u{00A0}: corrigez le délai.",
                "The delay between two actions goes from −2,000 to 2,000 working days. Nothing was changed: correct the delay.")
        case .daysPerWeekOutOfRange:
            pick(
                "Une semaine compte de 0 à 7 jours de travail. Rien n’a été changé\u{00A0}: corrigez le nombre, par exemple 2,5.",
                "A week has from 0 to 7 days of work. Nothing was changed: correct the number, for example 2.5.")
        case .noWorkingWeekday:
            pick(
                "Une semaine doit compter au moins un jour travaillé. Rien n’a été changé\u{00A0}: cochez au moins un jour.",
                "A week must have at least one working day. Nothing was changed: tick at least one day.")
        case .noThreshold:
            pick(
                "Ce que l’équipe signale elle-même n’a pas de seuil. Rien n’a été changé\u{00A0}: choisissez une autre règle.",
                "What the team raises itself has no threshold. Nothing was changed: choose another rule.")
        case .thresholdOutOfRange(let lowest, let highest):
            pick(
                "Ce seuil se choisit de \(lowest) à \(highest). Rien n’a été changé\u{00A0}: corrigez le nombre.",
                "This threshold goes from \(lowest) to \(highest). Nothing was changed: correct the number.")
        case .outOfPlace:
            pick(
                "Cette place n’existe pas, ou n’existe plus, dans la liste. L’ordre est resté comme il était\u{00A0}: "
                    + "rechargez la page et recommencez.",
                "This place does not exist in the list, or no longer does. The order has stayed as it was: "
                    + "reload the page and try again.")
        default: ""
        }
    }
}
