## Der Rahmen

rail = Orte
rail-tools = Werkzeuge
rail-need-you = { $count ->
    [one] 1 Sache wartet auf Sie
   *[other] { $count } Sachen warten auf Sie
}
place-today = Heute
place-links = Links
place-accounts = Konten
place-customers = Kunden
place-events = Ereignisse
place-audit = Protokoll
place-compose = Link erstellen
place-verify = Nachprüfen
place-practice = Übung
place-integrations = Integrationen
place-settings = Einstellungen
environment = Umgebung
environment-switch = Andere Umgebung wählen
environment-practice = Übung
    .help = Eingebaute Systeme
environment-sandbox = Sandbox
    .help = Testsysteme der Anbieter
environment-live = Live
    .help = Echte Kunden
environment-shown = { $environment } wird gezeigt
live-closed = Nur lesen
    .help = In Live lässt sich nichts ändern, bis Sie es für eine Weile einschalten.
live-open = An, noch { $left }
live-ask = Einschalten…
live-close = Ausschalten
live-off = Live ausschalten
live-over = Live ist wieder nur zum Lesen
live-dialog = Solange Live an ist, erreicht alles, was Sie tun, echte Kunden. Es schaltet sich selbst aus, wenn die Zeit um ist.
live-minutes = Wie lange
new-link = Neuer Link
new-link-live = Neuer Live-Link
close = Schließen
undo = Rückgängig
undone = Rückgängig gemacht: { $act }
arrival-linked = { $customer } ist zurück: Das Konto ist da
arrival-told = { $customer } ist zurück. { $said }
arrival-show = Link zeigen
arrivals-taken = { $count ->
    [one] Ein Kunde ist zurückgekommen
   *[other] { $count } Kunden sind zurückgekommen
}
arrivals-show = Links zeigen
arrival-waits-vault = Ein Kunde ist zurück. Nichts geht verloren: Es wird übernommen, sobald der Tresor offen ist.
arrival-waits-live = Ein Kunde ist zurück. Nichts geht verloren: Es wird übernommen, sobald Live eingeschaltet ist.
skip = Zum Inhalt springen
palette = Alles durchsuchen
    .hint = Suchen, oder sagen, was zu tun ist
palette-recent = Zuletzt benutzt
palette-here = Hier
palette-act = Tun
palette-place = Gehen zu
palette-view = Gespeicherte Ansichten
palette-integration = Integrationen
palette-customer = Kunden
palette-account = Konten
palette-link = Links
palette-count = { $count ->
    [one] 1 Treffer
   *[other] { $count } Treffer
}
palette-none = Nichts passt zu „{ $typed }“
palette-move = bewegen
palette-take = wählen
act-environment = { $environment } zeigen
act-theme = Farben: { $theme }
act-language = Sprache: { $language }
keys = Tasten
keys-everywhere = Überall
keys-places = Gehen zu
keys-lists = In Listen
keys-panes = Im Detail
keys-change = In den Einstellungen ändern
keys-singles-off = Einzelne Buchstaben sind als Tasten abgeschaltet.
key-or = oder
key-palette = Alles durchsuchen
key-search = Diese Liste durchsuchen
key-new-link = Neuer Link
key-undo = Rückgängig
key-environment = Andere Umgebung wählen
key-jobs = Aufträge zeigen
key-back = Zurück
key-forward = Vor
key-keys = Tasten zeigen
key-here = Was kann ich hier tun
key-create = Erstellen
key-list-down = Nächste Zeile
key-list-up = Vorige Zeile
key-list-open = Zeile öffnen
key-list-select = Zeile auswählen
key-list-range = Beim Bewegen auswählen
key-list-all = Alle geladenen Zeilen auswählen
key-list-copy = Als Tabelle kopieren
key-list-ends = Erste Zeile, letzte Zeile
key-list-page = Eine Seite hoch, eine Seite runter
key-pane-close = Detail schließen
key-pane-width = Breite des Details, auf seinem Rand
cancel = Abbrechen
save = Speichern
save-live = Live speichern
remove = Entfernen
replace = Ersetzen
test = Testen
copy = Kopieren
copied = Kopiert
copy-path = Pfad kopieren
never = nie
unknown = unbekannt
export-csv = CSV ausgeben
export-json = JSON ausgeben
exported = { $rows ->
    [one] 1 Zeile geschrieben nach
   *[other] { $rows } Zeilen geschrieben nach
}
desk-closed = Linkdesk lässt sich nicht öffnen
detail-close = Detail schließen
detail-resize = Breite des Details
    .help = Ziehen oder Pfeiltasten; ein Doppelklick stellt die übliche Breite her
detail-back = Zurück zur Liste
first-link = Verbinden Sie Ihren ersten Kunden
    .help = Alles hier ist erfunden und läuft in diesem Programm.
timeline = Verlauf
show-account = Konto zeigen
show-integration = Integration zeigen

## Heute

today-funnel = Anbindung, letzte { $days } Tage
today-all-links = Alle Links
funnel-created = Erstellt
funnel-sent = Gesendet
funnel-opened = Geöffnet (soweit bekannt)
funnel-completed = Verknüpft
funnel-expired = Ungenutzt abgelaufen
today-needs = Wartet auf Sie
today-needs-none = Nichts wartet auf Sie.
today-linked = Verknüpfte Konten
today-days = { $days } Tage
today-linked-words = Von { $from } auf { $to } Konten; die folgende Tabelle nennt jeden Tag.
today-now = heute
today-day = Tag
today-total = Konten
today-new = Neu
today-point = { $day }: { $total }, davon { $new } neu
today-empty = Ein ruhiger Anfang
    .help = Hier steht, was auf Sie wartet, wie die Anbindung läuft und wie es den Integrationen geht. Verknüpfen Sie einen ersten Kunden; in der Übung verlässt nichts diesen Rechner.
level-error = Gestört
level-warning = Braucht Aufmerksamkeit
level-info = Zur Kenntnis
need-step-show = { $count ->
    [one] Zeigen
   *[other] { $count } zeigen
}
need-vault-closed = Die Schlüssel sind nicht verfügbar
    .detail = { $detail }
need-receiver-off = Der Empfänger ist aus
    .detail = Webhooks kommen nicht an. Bis er läuft, findet das Nachfragen die Ergebnisse.
need-receiver-moved = Der Empfänger lauscht vorerst an Port { $port }
    .detail = { $detail }
need-secret-missing = { $integration }: Der Schlüssel fehlt
    .detail = Ohne ihn kann das System nicht gefragt werden.
need-key-fails = { $integration }: Der Schlüssel funktioniert nicht
    .detail = { $detail }
need-key-other-mode = { $integration }: Der Schlüssel gehört zum anderen Modus
    .detail = { $environment ->
        [live] Er funktioniert in der Sandbox von { $system }, und diese Integration ist live.
       *[other] Er funktioniert in der Produktion von { $system }, und diese Integration ist für die Sandbox.
    }
need-reads-high = { $integration }: Die meisten Lesezugriffe des Monats sind verbraucht
    .detail = { $used } von { $allowed } in { $days } Tagen. Ereignislisten werden nicht mehr von selbst gelesen.
need-webhooks-rejected = { $count ->
    [one] { $integration }: Ein Webhook wurde abgelehnt
   *[other] { $integration }: { $count } Webhooks wurden abgelehnt
}
    .detail = Sie sind nicht mit dem Geheimnis signiert, das hier gespeichert ist.
need-link-ends = { $customer }: Der Link endet binnen eines Tages, ungenutzt
    .detail = über { $integration }
need-link-ends-many = { $count } Links enden binnen eines Tages, ungenutzt
    .detail = über { $integration }
need-link-ended = { $customer }: Der Link ist ungenutzt abgelaufen
    .detail = über { $integration }
need-link-ended-many = { $count } Links sind ungenutzt abgelaufen
    .detail = über { $integration }
need-reconnect = { $owner }: { $provider } verweigert den Zugang
    .detail = { $reason }
need-reconnect-many = { $count } Konten bei { $provider } müssen neu verbunden werden
    .detail = über { $integration }
need-wrong-owner = { $owner }: unter einem anderen Inhaber verbunden
    .detail = Das Konto gehört nicht dem Kunden, für den der Link erstellt wurde.
need-unasked = { $owner }: von Hand bestätigen
    .detail = Kam über { $integration } ohne einen Link dieses Arbeitsplatzes. Nichts wurde verknüpft; sagen Sie, welchem Kunden es gehört.
need-double = { $owner }: doppelt verbunden bei { $provider }
    .detail = Ein aktives Konto genügt.
need-action-due = { $owner }: { $provider } wartet auf etwas
    .detail = { $reason }
need-action-due-many = Bei { $count } Konten von { $provider } ist etwas zu tun
    .detail = über { $integration }
need-job-failed = { $kind ->
    [sync] { $title }: Der Abgleich ist gescheitert
   *[other] { $title }: Die Links konnten nicht erstellt werden
}
    .detail = { $error }
need-job-rows-failed = { $count ->
    [one] { $title }: Eine Zeile ist gescheitert
   *[other] { $title }: { $count } Zeilen sind gescheitert
}
    .detail = { $error }
need-reconnect-several = { $count } Konten müssen neu verbunden werden
    .detail = über { $integration }
need-action-due-several = Bei { $count } Konten ist etwas zu tun
    .detail = über { $integration }
need-wrong-owner-many = { $count } Konten sind unter einem anderen Inhaber verbunden
    .detail = Sie kamen über { $integration } und gehören nicht den Kunden, für die ihre Links erstellt wurden.
need-double-many = { $count } Konten sind doppelt verbunden
    .detail = über { $integration }. Ein aktives Konto je Inhaber genügt.
need-unasked-many = { $count } Konten haben noch keinen Kunden
    .detail = Sie kamen über { $integration } ohne einen Link dieses Arbeitsplatzes. Nichts wurde verknüpft; sagen Sie, welchen Kunden sie gehören.
need-job-failed-many = { $title }: Der Abgleich ist { $count }-mal gescheitert
    .detail = { $error }
need-parts = Bei welchen Anbietern
reason-expired = Der Zugang ist abgelaufen
reason-unsaid = Das System nennt keinen Grund
token-doubt = Zweifel
doubt-none = keine
doubt-double = doppelt verbunden
doubt-wrong-owner = anderer Inhaber
doubt-unasked = noch kein Kunde
ending-yes = bald oder vorbei
ending-no = noch nicht
relinked-open = unterwegs
relinked-none = keiner
renewed-yes = ja
renewed-no = nein
health-secret-missing = Schlüssel fehlt
health-key-fails = Schlüssel abgelehnt
health-key-other-mode = Schlüssel des anderen Modus
health-webhook-refused = Webhooks abgelehnt
health-webhook-secret-missing = Kein Webhook-Geheimnis
health-receiver-off = Empfänger ist aus
health-reads-high = { $used } von { $allowed } Lesezugriffen verbraucht
## Die Führung

guide = Geführter erster Link
guide-of = Schritt { $step } von { $all }
guide-customer = Wählen Sie einen Kunden: die ersten Buchstaben des Namens eingeben, dann Enter.
guide-create = Drücken Sie „Übungslink erstellen“. Nichts wird verschickt, alles hier ist erfunden.
guide-play = Der Link ist bereit. Seien Sie nun der Kunde und drücken Sie „Verbinden“.
guide-account = Verbunden. Sehen Sie sich das Konto an, das daraus wurde.
guide-done = Geschafft: { $customer } ist verbunden, und hier ist das Konto. Mit einem eigenen Schlüssel geht es bei echten Kunden genauso.
guide-go = Zu „{ $place }“
guide-show = Zeigen, wo
guide-leave = Führung verlassen
guide-left = Die Führung wartet unter „Übung“ auf Sie
guide-resume = Führung fortsetzen

## Was kann ich hier tun

here = Was kann ich hier tun
here-today-needs = Beginnen Sie mit dem, was Sie braucht: Jede Zeile hat den Knopf, der es löst.
here-today-numbers = Drücken Sie auf eine Zahl, um die Zeilen dahinter zu sehen.
here-today-find = Finden Sie jeden Kunden, jeden Link, jedes Konto und jede Aktion.
here-today-link = Erstellen Sie einen neuen Link, von überall aus.
here-links-state = Sehen Sie, was verschickt und was daraus wurde; ein Zustand zeigt nur seine Links.
here-links-search = Suchen Sie nach Kunde, Anbieter oder Integration.
here-links-row = Öffnen Sie einen Link, um ihn erneut zu kopieren, zu prüfen oder einen gleichen zu erstellen.
here-links-link = Erstellen Sie einen neuen Link.
here-accounts-bar = Drücken Sie auf eine Farbe des Balkens, um nur diesen Status zu sehen.
here-accounts-search = Suchen Sie nach Kunde, Anbieter oder ID.
here-accounts-row = Öffnen Sie ein Konto: was nicht stimmt oder bis wann fehlt, was zu tun ist, und alles, was geschah.
here-accounts-relink = Senden Sie einen Link zum Neuverbinden, wenn der Kunde sich noch einmal anmelden muss.
here-accounts-sync = „Abgleichen“ fragt die Systeme neu nach allen Konten.
here-customers-enter = Geben Sie einen Kunden ein, oder viele aus einer CSV-Datei.
here-customers-row = Öffnen Sie einen Kunden, um seine Daten zu ändern oder Links und Konten zu sehen.
here-customers-search = Suchen Sie nach Name, Kunden-ID oder Mailadresse.
here-customers-palette = Finden Sie einen Kunden von überall aus.
here-events-learnt = Jede Zeile sagt, was geschah und woher Linkdesk es weiß.
here-events-search = Suchen Sie nach einem Kunden oder einer Art von Ereignis.
here-events-row = Öffnen Sie ein Ereignis, um zu Link und Konto zu kommen.
here-audit-acts = Hier steht jede Handlung, die etwas ändert, verkettet mit der vorigen.
here-audit-verify = „Nachprüfen“ zeigt, dass nichts geändert, entfernt oder eingeschoben wurde.
here-audit-anchor = Notieren Sie den Kopf außerhalb dieses Computers: Er beweist später die Vergangenheit.
here-audit-export = Geben Sie das Protokoll an andere weiter, die es selbst prüfen können.
here-compose-customers = Wählen Sie einen Kunden oder mehrere: Jeder bekommt einen eigenen Link und eine eigene Mail.
here-compose-provider = Bleibt der Anbieter leer, wählt der Kunde; für Stripe füllen Sie vorab aus, was Sie wissen.
here-compose-mail = Lesen Sie rechts die Mail in der Sprache des Kunden, bevor etwas verschickt wird.
here-compose-code = Sehen Sie jeden Teil der Adresse sowie die Anfrage und den Code, die dasselbe tun.
here-compose-create = Erstellen Sie den Link. Verschickt wird er in einem eigenen Schritt.
here-verify-paste = Fügen Sie ein, was ankam: einen Webhook mit Kopfzeilen, eine Adresse, eine curl-Zeile, eine HAR-Datei oder einen Schlüssel.
here-verify-back = Fügen Sie die Adresse ein, bei der ein Kunde gelandet ist, und übernehmen Sie sie; eine Dashboard-Adresse, die ins Leere führt, wird berichtigt.
here-verify-secret = Wählen Sie die Integration, zu deren Geheimnis es passen soll; sonst werden alle versucht.
here-verify-checks = Lesen Sie Punkt für Punkt, was gefunden wurde, und tun Sie den nächsten Schritt am Knopf.
here-verify-kept = Nichts Eingefügtes wird aufbewahrt oder irgendwohin gesendet.
here-practice-seat = Spielen Sie den Kunden und sehen Sie, was Linkdesk erfährt; nichts davon erreicht jemanden.
here-practice-webhook = Senden Sie Webhooks: richtig, doppelt, in falscher Folge oder falsch signiert.
here-practice-clock = Stellen Sie die Uhr vor, um Links enden zu sehen.
here-practice-faults = Schalten Sie ein, was schiefgehen kann, und sehen Sie, wie Linkdesk damit umgeht.
here-practice-reset = Fangen Sie jederzeit von vorn an.
here-integrations-add = Fügen Sie den Zugang zu einem System mit seinem Schlüssel hinzu; er geht in den Schlüsselbund und wird nie wieder gezeigt.
here-integrations-test = „Testen“ sagt sofort, ob der Schlüssel gilt.
here-integrations-webhook = Kopieren Sie die Webhook-Adresse und tragen Sie sie beim System ein.
here-integrations-bounce = Speichern Sie für Stripe die Seite für den Rückweg: Sie bringt Kunden von Ihrer https-Adresse in dieses Fenster zurück.
here-integrations-replace = Ersetzen Sie einen Schlüssel, alles andere bleibt; ein früheres Signaturgeheimnis darf neben dem neuen stehen.
here-settings-look = Wählen Sie Sprache, Aussehen und Zeitzone; sie gelten sofort.
here-settings-keys = Sehen Sie alle Tasten, oder schalten Sie einzelne Buchstaben ab.
here-settings-receiver = Schalten Sie den Empfänger für Webhooks ein und wählen Sie seinen Port.
here-settings-vault = Sehen Sie, wo Ihre Schlüssel liegen.
here-settings-backup = Sichern Sie den Arbeitsplatz, oder nehmen Sie Ihre Einstellungen auf einen anderen mit.

## Empfänger und Tresor

receiver-on = Empfänger an :{ $port }
receiver-off = Empfänger aus
receiver-start = Starten
receiver-restart = Neu starten
receiver-stop = Anhalten
vault-keyring-ready = Schlüsselbund offen
vault-keyring-closed = Schlüsselbund nicht offen
vault-file-ready = Passwortdatei offen
vault-file-closed = Passwortdatei gesperrt
vault-memory-ready = Schlüssel nur im Speicher
vault-memory-closed = Schlüssel nur im Speicher
vault-keyring =
    .help = Schlüssel liegen im Schlüsselbund dieses Rechners und erreichen dieses Fenster nie.
vault-file =
    .help = Schlüssel liegen in einer Datei im Datenordner, mit Ihrem Passwort verschlüsselt.
vault-memory =
    .help = Schlüssel gelten nur für diesen Lauf und sind weg, sobald Linkdesk schließt.
vault-locked =
    .title = Der Schlüsselbund ist gesperrt
    .help = Entsperren Sie ihn und versuchen Sie es noch einmal.
vault-locked-file =
    .title = Die Passwortdatei ist gesperrt
    .help = Geben Sie ihr Passwort ein.
vault-missing =
    .title = Dieser Rechner hat keinen Schlüsselbund
    .help = Starten Sie einen, oder legen Sie Schlüssel in eine Datei, die ein Passwort schützt.
vault-cancelled =
    .title = Die Frage des Schlüsselbunds wurde geschlossen
    .help = Versuchen Sie es noch einmal und bestätigen Sie sie.
vault-timeout =
    .title = Der Schlüsselbund antwortet nicht
    .help = Vielleicht wartet er hinter einem anderen Fenster auf Sie.
vault-wrong =
    .title = Das ist ein anderer Schlüsselbund
    .help = Die gespeicherten Schlüssel wurden mit einem anderen versiegelt. Öffnen Sie jenen, oder geben Sie die Schlüssel neu ein.
vault-failed =
    .title = Der Schlüsselbund arbeitet nicht
    .help = Er hat nicht behalten, was hineingeschrieben wurde.
vault-meanwhile = Bis dahin geht nur, was keinen Schlüssel braucht.
vault-retry = Noch einmal
vault-use-file = Passwortdatei verwenden
vault-use-memory = Schlüssel nur für diesen Lauf
vault-passphrase = Passwort
vault-open = Öffnen
vault-check = Erneut prüfen

## Aufträge

jobs = Aufträge
jobs-none = Nichts läuft. Abgleiche und Links aus Dateien zeigen sich hier.
jobs-button = { $count ->
    [0] Aufträge
    [one] 1 Auftrag läuft
   *[other] { $count } Aufträge laufen
}
closing = { $count ->
    [one] Ein Auftrag läuft noch
   *[other] { $count } Aufträge laufen noch
 }
    .help = Beim Schließen hält die Arbeit nach dem laufenden Schritt an. Nichts geht verloren: Sie geht weiter, wenn Linkdesk wieder startet.
closing-stay = Weiterlaufen lassen
closing-stop = Anhalten und schließen
job-kind-sync = Abgleich
job-kind-links = Links
job-running = Läuft
job-paused = Angehalten
job-interrupted = Unterbrochen
job-done = Fertig
job-cancelled = Abgebrochen
job-failed = Gescheitert
job-done-of = { $done } von { $total }
job-done-of-unknown = bisher { $done }
job-failed-rows = { $count } gescheitert
job-rate = { $rate } je Sekunde
job-left = noch { $time }
job-sync = { $created } neu, { $changed } geändert, { $vanished } weg, { $unchanged } wie zuvor
job_pause = Anhalten
job_resume = Fortsetzen
job_cancel = Abbrechen
job-rows = Zeilen
job-rows-failed = Gescheiterte Zeilen
job-row-waiting = wartet
job-row-asked = gefragt
job-row-done = fertig
job-row-failed = gescheitert

## Listen

list-waiting = Lädt…
list-no-match = Nichts gefunden
    .help = Es gibt hier Zeilen, aber keine passt zu Suche und Filtern.
list-clear = Suche und Filter leeren
list-cleared = Suche und Filter geleert
list-pick = { $name } auswählen
list-pick-all = Alle gezeigten Zeilen auswählen
list-pick-none = Auswahl aufheben
list-pick-rest = Alle { $shown } auswählen
list-pick-first = Die ersten { $shown } auswählen
list-picked = { $count ->
    [one] 1 ausgewählt
   *[other] { $shown } ausgewählt
}
list-picked-bar = Ausgewählte Zeilen
list-copy = Als Tabelle kopieren
list-copied = { $count ->
    [one] 1 Zeile kopiert
   *[other] { $count } Zeilen kopiert
}
batch-running = { $done } von { $total }
batch-stop = Anhalten
columns = Spalten
columns-changed = Spalten geändert
columns-reset = Übliche Spalten
columns-up = { $column } weiter nach vorn
columns-down = { $column } weiter nach hinten
filter-add = Filter
search-offers = Filter zur Auswahl
views = Ansichten
views-none = Hier ist noch keine Ansicht gespeichert.
view-name = Name der Ansicht
view-save = Diese Ansicht speichern
view-replace = „{ $name }“ ersetzen
view-rename = „{ $name }“ umbenennen
view-rename-do = Umbenennen
view-remove = „{ $name }“ entfernen
view-saved = Ansicht „{ $name }“ gespeichert
view-renamed = Die Ansicht heißt jetzt „{ $name }“
view-removed = Ansicht „{ $name }“ entfernt
export = Exportieren
export-rows = { $count ->
    [one] 1 Zeile, wie gefiltert
   *[other] { $shown } Zeilen, wie gefiltert
}
column-owner_name = Kunde
column-provider = Konto
column-system = System
column-status = Status
column-checked_at = Geprüft
column-linked_at = Verknüpft
column-status_since = Status seit
column-reason = Grund
column-label = Bezeichnung
column-account_kind = Art
column-remote_id = ID im System
column-raw_status = Wort des Systems
column-integration = Integration
column-customer = Kunde
column-kind = Link
column-wished = Anbieter
column-state = Stand
column-expires_at = Endet
column-created_at = Erstellt
column-learnt = Erfahren durch
column-attempt = Letzter Versuch
column-contact_name = Kontakt
column-language = Sprache
column-tags = Schlagworte
column-note = Notiz
column-happened = Geschehen
column-environment = Umgebung
column-name = Name
column-owner_id = Kunden-ID
column-email = Mail
column-links = Links
column-accounts = Konten
column-what = Was
column-who = Kunde
column-source = Erfahren durch
column-detail = Näheres
column-at = Wann
column-position = Nr.
column-action = Handlung
column-subject = Gegenstand
column-hash = Prüfsumme
token-system = System
token-owner = Kunde
token-provider = Anbieter
token-kind = Art
token-integration = Integration
token-job = Auftrag
token-made = erstellt
token-since = seit
token-ends = endet
token-renewed = erneuert
token-relink = Neuverbinden
token-customer = Kunde
token-days = { $days ->
    [one] seit gestern
   *[other] in den letzten { $days } Tagen
}
token-status = Status
token-state = Stand
token-source = erfahren durch
token-env = Umgebung

## Statuswörter

status-active = Aktiv
status-action-due = Handeln nötig
status-waiting = Wartet auf Kunden
status-in-review = In Prüfung
status-needs-reconnect = Neu verbinden
status-paused = Pausiert
status-disconnected = Getrennt
status-unknown = Unbekannt
link-created = Erstellt
link-sent = Gesendet
link-opened = Geöffnet
link-exited = Abgebrochen
link-completed = Verknüpft
link-expired = Abgelaufen
link-revoked = Zurückgenommen
link-superseded = Ersetzt

## Konten

accounts-sub = alle Anbieter, eine Liste
accounts-search = Konten suchen
accounts-by-status = Nach Status filtern
accounts-count = { $count ->
    [one] 1 Konto
   *[other] { $shown } Konten
}
accounts-detail = Konto
accounts-sync = Abgleichen
accounts-synced = Letzter Abgleich
picked-relink = { $count ->
    [one] 1 Link zum Neuverbinden erstellen
   *[other] { $count } Links zum Neuverbinden erstellen
}
picked-relink-live = { $count ->
    [one] 1 Live-Link zum Neuverbinden erstellen
   *[other] { $count } Live-Links zum Neuverbinden erstellen
}
picked-relinked = { $count ->
    [one] 1 Link zum Neuverbinden ist bereit zum Senden
   *[other] { $count } Links zum Neuverbinden sind bereit zum Senden
}
picked-relinked-show = Unter Links zeigen
accounts-empty = Noch keine Konten
    .help = Jedes Konto, das Ihre Kunden verknüpfen, erscheint hier, gleich bei welchem Anbieter, mit Status und nächstem Schritt.
account-through = { $provider } über { $system }
account-raw = Roh-JSON
account-reasons = Gründe
account-dashboard = In { $system } öffnen
disconnect-title = { $provider } für { $owner } trennen?
disconnect-help = Das Konto endet beim System. Es lässt sich nicht zurückholen; der Kunde müsste neu verknüpfen.
disconnect-type = Zum Bestätigen „{ $word }“ eintippen
disconnect-do = Trennen
disconnect-do-live = Live-Konto trennen
bind-title = Wem gehört { $account }?
bind-customer = Namen eingeben
bind-do = Diesem Kunden zuordnen
bind-do-live = Diesem Kunden live zuordnen
account-is-bound = { $owner } zugeordnet
relink-ready = Der neue Link ist bereit zum Senden
logs = Anfragen an den Anbieter
logs-none = Keine Anfragen verzeichnet.
logs-unavailable = Die Anfragen lassen sich nicht lesen
fact-owner-id = Kunden-ID
fact-remote-id = ID im System
fact-acts-by = Für das Konto handeln
fact-status = Wort des Systems
fact-since = Seit
fact-linked = Verknüpft
fact-checked = Geprüft
fact-integration = Integration
fact-kind = Art
fact-label = Bezeichnung
fact-link = Benutzter Link
fact-made = Erstellt
fact-attempt = Letzter Versuch
fact-account = Konto
fact-accounts = Konten
fact-links = Links
fact-learnt = Erfahren durch
fact-learnt-at = Erfahren
fact-happened = Geschehen
fact-customer = Kunde
fact-entered = Eingetragen
fact-from = Vorher
fact-to = Nachher
fact-detail = Näheres
fact-when = Wann
fact-action = Handlung
fact-subject = Gegenstand
fact-environment = Umgebung
fact-hash = Prüfsumme
fact-address = Adresse
fact-api-version = API-Version
fact-webhook = Webhook-Adresse
fact-last-webhook = Letzter Webhook
fact-last-sync = Letzter Abgleich
fact-version = Version
fact-data = Datenordner

## Links

links-sub = was gesendet wurde und was daraus wurde
links-search = Links suchen
links-by-state = Nach Stand filtern
links-count = { $count ->
    [one] 1 Link
   *[other] { $shown } Links
}
links-detail = Link
links-empty = Noch keine Links
    .help = Jeder erstellte Link erscheint hier: mit der Zeit, die ihm bleibt, und dem, was daraus wurde.
link-through = { $kind } über { $integration }
link-address = Adresse des Links
link-copied = Link kopiert. Wer ihn hat, kann im Namen des Kunden verbinden.
link-valid = Gültig bis { $time }, noch { $left }
link-ended = Endete { $time }
link-expiry-unknown = Das System sagt nicht, wie lange er gilt
link-check = Jetzt prüfen
link-open = Als Kunde öffnen
link-mark-sent = Als gesendet merken
link-again = Neuer Link wie dieser
link-was-sent = Als gesendet gemerkt
link-was-revoked = Link zurückgenommen
links-were-sent = { $count ->
    [one] 1 Link als gesendet gemerkt
   *[other] { $count } Links als gesendet gemerkt
}
link-revoke = Zurücknehmen
link-revoke-live = Live-Link zurücknehmen
link-show = In Links zeigen
bulk = Links aus CSV-Datei
bulk-help = Ein Link für jede Zeile. owner_id und name sind nötig; Spalten, die wie eine Option heißen, gelten vor den Optionen unten.
bulk-rows = Erste Zeilen der Datei
bulk-would = { $count ->
    [0] Keine Zeile ist brauchbar
    [one] 1 Link würde erstellt
   *[other] { $count } Links würden erstellt
}
bulk-start = { $count ->
    [0] Links erstellen
    [one] 1 Link erstellen
   *[other] { $count } Links erstellen
}
bulk-start-live = { $count ->
    [0] Live-Links erstellen
    [one] 1 Live-Link erstellen
   *[other] { $count } Live-Links erstellen
}
bulk-started = Die Links werden erstellt
bulk-started-help = Gesendet wird nichts. Der Auftrag lässt sich anhalten und geht nach einem Neustart dort weiter, wo er war.
bulk-links = Seine Links zeigen
picked-addresses = { $count ->
    [one] 1 Adresse kopieren
   *[other] { $count } Adressen kopieren
}
picked-addresses-copied = { $count ->
    [one] 1 Adresse kopiert. Wer sie hat, kann im Namen des Kunden verbinden.
   *[other] { $count } Adressen kopiert. Wer eine hat, kann im Namen dieses Kunden verbinden.
}
picked-sent = { $count ->
    [one] 1 als gesendet merken
   *[other] { $count } als gesendet merken
}
picked-check = { $count ->
    [one] 1 jetzt prüfen
   *[other] { $count } jetzt prüfen
}
link-attempt-said = Der Anbieter sagte: { $words }

## Link erstellen

compose-customers = Kunden
compose-customers-add = Namen eingeben oder CSV ablegen
compose-customers-none = Namen eintippen, um einen neuen Kunden anzulegen
compose-newcomer = Neuer Kunde
compose-how = Wie sie sich verbinden
compose-never-dashboard = Ein Link aus dem Dashboard des Anbieters gehört hier niemandem: nie für die Produktion verwenden.
compose-integration = Integration
compose-no-integration = In { $environment } gibt es dafür noch keine Integration.
compose-missing-customer = Zuerst einen Kunden wählen
compose-missing-integration = Zuerst wird eine Integration gebraucht
compose-create-practice = { $count ->
    [one] Übungslink erstellen
   *[other] { $count } Übungslinks erstellen
}
compose-create-sandbox = { $count ->
    [one] Sandbox-link erstellen
   *[other] { $count } Sandbox-links erstellen
}
compose-create-live = { $count ->
    [one] Live-link erstellen
   *[other] { $count } Live-links erstellen
}
compose-create-note = { $count ->
    [one] 1 Sitzung · gesendet wird erst, wenn Sie es tun
   *[other] { $count } Sitzungen · gesendet wird erst, wenn Sie es tun
}
compose-again = Noch ein Link
compose-made = { $count ->
    [one] Erstellt. Gesendet wurde nichts.
   *[other] { $count } erstellt. Gesendet wurde nichts.
}
compose-hub-practice = Übungs-{ $what } hier öffnen
compose-hub-sandbox = Sandbox-{ $what } hier öffnen
compose-hub-live = Live-{ $what } hier öffnen
compose-hub-note = Öffnet sich in einem eigenen Fenster, für ein Gespräch
compose-hub-open = { $what } ist in einem eigenen Fenster offen. Gehen Sie alles mit dem Kunden durch; das Ergebnis erscheint hier von selbst.
compose-outcome = Link
compose-tab-mail = Mail
compose-tab-qr = QR-Code
compose-mail-language = Sprache der Mail
compose-mail-nobody = Wählen Sie eine Integration, um die Mail zu sehen.
compose-mail-to = An
compose-mail-subject = Betreff
compose-mail-no-address = noch keine Adresse
compose-mail-add-address = Adresse eingeben
compose-mail-open = Im Mailprogramm öffnen
compose-mail-copy = Formatiert kopieren
compose-mail-copied = Mail kopiert. Fügen Sie sie ein, wo Sie schreiben.
compose-mail-save = Als .eml sichern
compose-mail-saved = Als Entwurf gesichert:
compose-tab-link = Link
compose-tab-request = Anfrage
compose-tab-code = Code
compose-draft = Hier steht dann der Link, bereit zum Kopieren, mit dem Zeitpunkt, an dem er endet.
compose-draft-hub = { $what } öffnet sich in einem eigenen Fenster. Was daraus wird, erscheint hier.
compose-qr-draft = Hier steht der QR-Code, sobald der Link erstellt ist, zum Scannen oder Drucken.
compose-qr-over = Dieser Link lässt sich nicht mehr nutzen.
compose-qr-name = QR-Code des Links für { $customer }
compose-qr-scan = Scannen Sie den Code, um Ihr System zu wählen und zu verbinden.
compose-qr-scan-provider = Scannen Sie den Code, um { $provider } zu verbinden.
compose-qr-valid = Gültig bis { $time }
compose-qr-print = Drucken
compose-code-missing = Mit einer Integration erscheint hier der Code.
compose-code-note = Mit den gewählten Optionen gefüllt. Kein Schlüssel steht darin.
snippet-curl = curl
snippet-typescript = TypeScript, Server
snippet-react = React, Hub
snippet-web-component = Web Component, Hub
next = Wie es weitergeht
next-now = jetzt
next-session = Sitzung erstellt
next-session-for = Sitzung erstellt für
next-sign-in = Der Kunde wählt einen Anbieter und meldet sich an
next-sign-in-at = Der Kunde meldet sich bei { $provider } an
next-learn = Der Webhook trifft ein, oder die nächste Prüfung findet das Konto
next-linked = Das Konto ist verknüpft
next-practice = In der Übung spielen Sie den Kunden selbst: öffnen Sie den Link, oder nutzen Sie

## Mail

mail-us = uns
mail-subject = { $provider } mit { $company } verbinden
mail-subject-any = Ihr System mit { $company } verbinden
mail-subject-again = { $provider } erneut mit { $company } verbinden
mail-greeting = Guten Tag { $contact },
mail-greeting-nobody = Guten Tag,
mail-body = mit einem Klick verbinden Sie { $provider } mit { $company }. Sie melden sich dabei direkt bei { $provider } an; Ihr Passwort sehen wir nicht.
mail-body-any = mit einem Klick verbinden Sie Ihr System mit { $company }. Sie wählen es aus einer Liste und melden sich dort an; Ihr Passwort sehen wir nicht.
mail-body-again = { $provider } verweigert { $company } den Zugang. Mit einem Klick verbinden Sie beide erneut: Sie melden sich noch einmal bei { $provider } an, alles andere bleibt, wie es ist.
mail-button = { $provider } verbinden
mail-button-any = Auswählen und verbinden
mail-button-again = { $provider } erneut verbinden
mail-valid = Der Link gilt bis { $moment }.
mail-moment = { $weekday }, { $day }. { $month } { $year }, { $time } Uhr ({ $zone })
mail-weekday = { $day ->
    [mon] Montag
    [tue] Dienstag
    [wed] Mittwoch
    [thu] Donnerstag
    [fri] Freitag
    [sat] Samstag
   *[sun] Sonntag
}
mail-month = { $month ->
    [jan] Januar
    [feb] Februar
    [mar] März
    [apr] April
    [may] Mai
    [jun] Juni
    [jul] Juli
    [aug] August
    [sep] September
    [oct] Oktober
    [nov] November
   *[dec] Dezember
}
mail-questions = Bei Fragen antworten Sie einfach auf diese Mail.
mail-placeholder = (Hier steht dann die Adresse des Links.)
mail-warning-ends-soon = Der Link endet binnen einer Stunde: Er kann abgelaufen sein, bevor die Mail gelesen wird.
mail-warning-ended = Die Zeit des Links ist um.
mail-warning-no-address = Dieser Kunde hat noch keine Mailadresse.
mail-warning-long = Manche Mailprogramme kürzen eine so lange Mail, wenn sie von hier geöffnet wird. Die Datei ist sicher.

## Formulare

form-more = Weitere Optionen ({ $count })
form-none = keine
form-any = alle
form-no-option = Nichts mit diesem Namen
form-optional = optional
form-remove = { $what } entfernen
form-read-more = Mehr dazu
form-doc = Die Seite des Herstellers zu „{ $name }“
form-pair-name = Name
form-pair-value = Wert
provider-any = Leer: der Kunde wählt
provider-none = Kein Anbieter dieses Namens ist freigegeben
provider-open = Kunde wählt
invalid-required = Das wird gebraucht.
invalid-too-long = Höchstens { $max } Zeichen.
invalid-number = Bitte eine ganze Zahl.
invalid-bounds = Zwischen { $min } und { $max }.
invalid-duration = Zwischen { $min } und { $max }.
invalid-url = Eine Adresse, die mit https:// beginnt
invalid-pairs = Namen und Werte, als JSON-Objekt.
invalid-pattern = Das sieht nicht richtig aus.
invalid-pattern-example = Das sieht nicht richtig aus. Beispiel: { $example }
invalid-secret-letters = Ein Zeichen darin kommt in solchen Schlüsseln nicht vor, etwa ein Doppelpunkt oder ein Umlaut.

## StackOne

kind-stackone-auth-link =
    .label = StackOne-Link
    .short = Auth-Link
    .when = Eine Seite zum Mailen; gilt Tage
kind-stackone-hub =
    .label = StackOne Hub
    .short = Hub
    .when = Öffnet die Auswahl hier, im Gespräch
kind-stackone-relink =
    .label = StackOne-Neuverbindung
    .short = Neuverbindung
    .when = Verbindet ein bestehendes Konto erneut
field-stackone-api_key =
    .label = API-Schlüssel
    .help = Aus den Projekteinstellungen, API keys. Muss Konten lesen und schreiben dürfen.
field-stackone-webhook_secret =
    .label = Webhook-Geheimnis
    .help = Beweist, dass Webhooks von StackOne kommen. Ohne es fragt Linkdesk selbst nach.
field-stackone-requests_per_minute =
    .label = Anfragen je Minute
    .help = StackOne erlaubt 1.000 je Schlüssel; etwas davon bleibt besser für andere, die ihn nutzen.
field-stackone-provider =
    .label = Anbieter
    .help = Nur im Projekt freigegebene Anbieter lassen sich verknüpfen.
field-stackone-expires_in =
    .label = Läuft ab nach
    .help = Zählt ab dem Erstellen.
field-stackone-type =
    .label = Kontoart
    .help = Testkonten bleiben von echten Daten getrennt.
field-stackone-categories =
    .label = Kategorien
    .help = Bietet nur Anbieter dieser Arten an.
field-stackone-label =
    .label = Bezeichnung
    .help = Bleibt beim Konto, um mehrere zu unterscheiden.
field-stackone-multiple =
    .label = Ein zweites Konto beim selben Anbieter erlauben
    .help = Sonst öffnen Kunde und Anbieter das Konto, das schon da ist.
field-stackone-origin_username =
    .label = Benutzername
    .help = Die Person, die den Link erstellt.
field-stackone-metadata =
    .label = Metadaten
    .help = Namen und Werte, die mit der Sitzung reisen.
field-stackone-integration_id =
    .label = Auth-Config-ID
    .help = Eine Konfiguration des Anbieters. Neuere Projekte nutzen das Connector-Profil.
field-stackone-connector_profile_id =
    .label = Connector-Profil-ID
    .help = Ein Profil des Anbieters, wo es mehrere gibt.
field-stackone-shared =
    .label = Shared
    .help = Von StackOne nicht erklärt; wird so gesendet.
field-stackone-relink =
    .label = Relink
    .help = Von StackOne nicht erklärt; wird so gesendet.
field-stackone-scopes =
    .label = Scopes
    .help = Von StackOne nicht erklärt; wird so gesendet.
field-stackone-provider_version =
    .label = Version des Anbieters
    .help = Veraltet: damit kann das Erstellen scheitern.
field-stackone-name =
    .label = Name
    .help = Wie dieser Zugang heißen soll.
field-stackone-base_url =
    .label = Basisadresse
    .help = Nur für eine andere Region oder einen Proxy.
option-type-production = Produktion
option-type-test = Test
option-categories-ats = Bewerber (ATS)
option-categories-hris = Personal (HRIS)
option-categories-hris-legacy = Personal, alt
option-categories-crm = CRM
option-categories-iam = Identität (IAM)
option-categories-marketing = Marketing
option-categories-lms = Lernen (LMS)
option-categories-stackone = StackOne
option-categories-documents = Dokumente
option-categories-ticketing = Tickets
option-categories-screening = Überprüfung
option-categories-messaging = Nachrichten
option-categories-accounting = Buchhaltung
option-categories-scheduling = Terminplanung

## Stripe Apps
kind-stripe-apps-install =
    .label = Stripe-App
    .short = Installation
    .when = Für eine veröffentlichte App ohne OAuth; kommt signiert zurück
kind-stripe-apps-install-oauth =
    .label = Stripe-App mit OAuth
    .short = Installation, OAuth
    .when = Für eine veröffentlichte App mit OAuth; kommt mit einem Code zurück
kind-stripe-apps-install-test =
    .label = Stripe-App, externer Test
    .short = Externer Test
    .when = Für eine noch nicht veröffentlichte App, mit bis zu 25 Testern
kind-stripe-apps-deep-link =
    .label = Stripe-Dashboard, Seite der App
    .short = Deep Link
    .when = Öffnet eine Seite im Dashboard des Kunden mit der App darin
field-stripe-apps-secret_key =
    .label = Geheimer Schlüssel
    .help = Der des Entwicklerkontos. Codes von Apps mit OAuth tauscht nur ein geheimer Schlüssel ein; für alles andere reicht ein eingeschränkter.
field-stripe-apps-app_signing_secret =
    .label = Signaturgeheimnis der App
    .help = absec_…, auf der Seite der App im Dashboard, Menü rechts. Nicht das Geheimnis eines Webhooks.
field-stripe-apps-previous_signing_secret =
    .label = Bisheriges Signaturgeheimnis
    .help = Während es ausgetauscht wird: Stripe signiert bis zu 24 Stunden mit beiden.
field-stripe-apps-webhook_secret =
    .label = Webhook-Geheimnis
    .help = Das des Endpunkts der App. Ohne es liest Linkdesk ab und zu die Liste der Ereignisse.
field-stripe-apps-previous_webhook_secret =
    .label = Bisheriges Webhook-Geheimnis
    .help = Während es ausgetauscht wird: Stripe signiert bis zu 24 Stunden mit beiden.
field-stripe-apps-app_id =
    .label = App-ID
    .help = Wie im Manifest. Danach werden Installationen aufgelistet, und Deep Links öffnen sie.
field-stripe-apps-app_client_id =
    .label = Client-ID
    .help = ca_…, aus dem Reiter „Settings“ der App; je eine für Live und Test.
field-stripe-apps-link_template =
    .label = Installationslink
    .help = Ganz aus dem Dashboard einfügen; die Parameter entstehen neu. Für einen externen Test unentbehrlich.
field-stripe-apps-redirect_uris =
    .label = Rücksprungadressen
    .help = Wie im Manifest, Zeichen für Zeichen, mit Komma getrennt; jede braucht einen Pfad. Die erste gilt, wenn ein Link nichts anderes sagt.
field-stripe-apps-signature_form =
    .label = Form der Signatur
    .help = Offiziell, außer eine ältere Anbindung signiert nur das Konto. Die einfache Form ist an keine Zeit und keinen Kunden gebunden: Sie lässt sich wiederholen.
field-stripe-apps-signature_tolerance =
    .label = Sekunden, die eine Signatur gilt
    .help = 300 wie in Stripes Bibliotheken; 0 schaltet die Prüfung ab. Von Hand Eingefügtes ist oft älter.
field-stripe-apps-marketplace_url =
    .label = Marketplace-Adresse
    .help = Nur für eine Übung, die anderswo läuft, oder einen Proxy.
field-stripe-apps-dashboard_url =
    .label = Dashboard-Adresse
    .help = Nur für eine Übung, die anderswo läuft.
field-stripe-apps-requests_per_minute =
    .label = Anfragen je Minute
    .help = Stripe erlaubt je Endpunkt 25 pro Sekunde; etwas davon bleibt besser für andere.
field-stripe-apps-name =
    .label = Name
    .help = Wie dieser Zugang heißen soll.
field-stripe-apps-base_url =
    .label = Basisadresse
    .help = Nur für einen Proxy oder eine Übung anderswo.
field-stripe-apps-redirect_uri =
    .label = Kommt zurück an
    .help = Eine der Rücksprungadressen der Integration; leer gilt die erste.
field-stripe-apps-expires_in =
    .label = Angenommen bis
    .help = Stripe lässt solche Links nie enden: So lange nimmt Linkdesk an, was zurückkommt.
field-stripe-apps-onward =
    .label = Danach öffnen
    .help = Ein Link für beides: Nach der Installation gelangt der Kunde auf diese Seite der App.
field-stripe-apps-oauth_words =
    .label = response_type und scope anfügen
    .help = Manche Anbindungen senden sie; Stripe verlangt sie nicht.
field-stripe-apps-channel_link =
    .label = Kanallink
    .help = Der Teil chnlink_… aus der Adresse des externen Tests, anstelle des eingefügten Links.
field-stripe-apps-form =
    .label = Form des Links
    .help = Eine ältere Beschreibung setzte die App-ID an die Stelle der Client-ID.
field-stripe-apps-account =
    .label = Konto
    .help = acct_…; leer öffnet das angemeldete Konto.
field-stripe-apps-mode =
    .label = Modus
    .help = Test steht für jede Sandbox. Ohne Angabe gilt der Modus der Integration.
field-stripe-apps-viewport =
    .label = Ansicht
    .help = Wo die App sich öffnet. Leer öffnet sie auf der Ansicht der Seite.
field-stripe-apps-object =
    .label = Objekt-ID
    .help = Für Ansichten eines einzelnen Objekts: seine ID, etwa cus_123.
field-stripe-apps-page =
    .label = Seite
    .help = Im Dashboard; leer gilt die Seite, auf der die Ansicht liegt.
field-stripe-apps-target =
    .label = Öffnet sich in
    .help = Stripe nennt drawer und modal.
field-stripe-apps-extra =
    .label = Parameter für die App
    .help = Ein JSON-Objekt mit Textwerten; vor jeden Namen kommt app_, wie es das Dashboard verlangt.
field-stripe-apps-tab =
    .label = Reiter der ganzen Seite
    .help = Nur für die Ansicht stripe.dashboard.fullpage.
field-stripe-apps-wording =
    .label = Schreibweise der Adresse
    .help = Heute steht das Konto vorn; die anderen sind für Bestehendes.
option-signature_form-official = Offiziell: Zeit, State, Person und Konto
option-signature_form-plain = Einfach, für ältere Anbindungen: nur das Konto
option-onward-onboarding = Die erste Seite der App
option-onward-settings = Die Einstellungen der App
option-form-current = Offiziell
option-form-app-id = Älter: App-ID als Client-ID
option-mode-live = Live
option-mode-test = Test
option-wording-account-first = Konto, dann Modus (2026)
option-wording-mode-first = Modus, dann Konto (2025)
option-wording-open-drawer = open_drawer_app (älter)
option-wording-live-or-test = Stets live oder test (nicht von Stripe)
warning-client-id-shape = Eine Client-ID beginnt mit ca_; diese lehnt Stripe vielleicht ab
warning-older-form = Diese Form steht in keiner heutigen Beschreibung von Stripe; sie ist für Anbindungen, die sie noch erwarten
warning-needs-path = Das Manifest nimmt keine Adresse ohne Pfad
warning-no-account = Ohne Konto öffnet sich die Seite dessen, der gerade angemeldet ist
warning-no-account-here = Diese Schreibweise kann kein Konto nennen
warning-mode-unsaid = Kein Modus genannt: Diese Adresse gilt für Live
warning-earlier-wording = Eine frühere Schreibweise von Stripe, noch gültig
warning-unofficial-wording = Stripe hat keine Schreibweise mit „live“ veröffentlicht
warning-view-mended = Als Ansicht { $view } verstanden
warning-view-unknown = Diese Ansicht steht in keiner Tabelle von Stripe
warning-view-unproven = Ob sich diese Ansicht aus einem Link öffnet, sagt Stripe nicht; einmal probieren
warning-target-unknown = Stripe nennt nur drawer und modal
warning-page-of-other-view = Diese Ansicht liegt auf einer anderen Seite: { $page }
warning-id-shape = Die ID passt der Form nach nicht zu dieser Seite: { $wanted }…
warning-unused = { $field } bleibt weg: Es zählt bei diesem { $other } nicht
warning-template-unused = Der eingefügte Link ist von anderer Art und zählt hier nicht
warning-client-of-template = Der eingefügte Link nennt eine andere Client-ID; es zählt die der Integration
diagnosis-callback-unasked =
    .title = Ohne Link dieses Arbeitsplatzes installiert
    .cause = Nichts wurde verknüpft: Der Kunde hat im Marketplace begonnen. { $account } wartet darauf, dass Sie sagen, wem es gehört; oder senden Sie einen Link, der das sagt.
diagnosis-install-mode =
    .title = Es gehört zum anderen Modus
    .cause = Live und Test haben eigene Installationen. Link und Integration müssen zum selben Modus gehören.
diagnosis-install-stale =
    .title = Die Signatur ist zu alt
    .cause = Nichts wurde verknüpft. Bitten Sie den Kunden, den Link noch einmal zu öffnen, oder erlauben Sie an der Integration mehr Sekunden.
diagnosis-install-signature =
    .title = Die Signatur stimmt nicht
    .cause = Sie gehört zu einer anderen App, einem anderen Kunden oder einem anderen Geheimnis. Speichern Sie das heutige Signaturgeheimnis, beim Austausch auch das bisherige, und nehmen Sie es noch einmal an.
diagnosis-install-plain =
    .title = Eine Signatur älterer Form
    .cause = Sie deckt nur das Konto ab. Wenn Ihre App wirklich so signiert, wählen Sie an der Integration die einfache Form.
diagnosis-install-malformed =
    .title = Das ist keine Signatur von Stripe
    .cause = Sie muss eine Zeit und ein v1 mit 64 Ziffern nennen. Fügen Sie die ganze Adresse ein, wie der Browser sie zeigt.
diagnosis-install-other =
    .title = Die Installation kam mit einem Fehler zurück
    .cause = Stripe sagt: { $error }
diagnosis-install-failed =
    .title = Die Installation ist gescheitert
    .cause = Der Kunde versucht es mit einem neuen Link noch einmal: { $reason }
diagnosis-install-attention =
    .title = Die Installation braucht jemanden
    .cause = Zugestimmt wird im Dashboard des Kunden: { $reason }
diagnosis-install-open =
    .title = Die Installation läuft
    .cause = Stripe ist noch dabei: { $raw }
diagnosis-install-ended =
    .title = Die App ist nicht mehr installiert
    .cause = Hier oder vom Kunden beendet. Ein neuer Link beginnt von vorn.
inspect-kind-deep-link = Eine Adresse des Dashboards
inspect-kind-install-link = Ein Installationslink
inspect-host-warn = { $host } ist dieser Rechner, nicht { $system }
inspect-path-pass = { $kind ->
    [install] Er installiert eine App ohne OAuth
    [install-oauth] Er installiert eine App mit OAuth
   *[install-test] Er installiert eine App im externen Test
}
inspect-path-fail = Es ist keiner der drei Installationslinks
inspect-shape-skip = Es hat die Form eines Signaturgeheimnisses von { $system }
inspect-client-pass = Client-ID: { $client }
inspect-client-warn = { $client } ist keine Client-ID: Die beginnen mit ca_
inspect-client-fail = Die Client-ID fehlt
inspect-back-pass = Kommt zurück an { $address }
inspect-back-fail = Das Manifest nimmt { $address } nicht: Ein Pfad fehlt
inspect-bound-pass = Es bringt einen State mit
inspect-bound-warn = Ohne State weiß niemand, wer zurückkommt
inspect-wording-pass = Erst das Konto, dann der Modus: die heutige Schreibweise
inspect-wording-warn = { $wording ->
    [live-or-test] „live“ steht in keiner offiziellen Schreibweise: Die Seite würde nicht gefunden
    [mode-first] Der Modus steht vor dem Konto, wie 2025
   *[other] Die ältere Form, die das Konto nicht nennen kann
}
inspect-account-pass = Konto: { $account }
inspect-account-warn = Kein Konto genannt: Jeder Angemeldete sieht sein eigenes
inspect-side-pass = Modus: { $mode }
inspect-side-warn = { $mode } ist nur kleingeschrieben ein Modus
inspect-side-fail = Es nennt den Modus { $mode }; das ist nicht der von { $integration }
inspect-page-pass = Seite: { $page }
inspect-page-warn = Seite: { $page }; die ID sollte mit { $wanted } beginnen
inspect-app-pass = App: { $app }
inspect-app-warn = Es öffnet keine App
inspect-app-fail = { $app } ist keine ID eines Manifests wie com.example.my-app
inspect-target-pass = Öffnet sich in: { $target }
inspect-target-warn = { $target } nennt Stripe nicht, nur drawer und modal
inspect-view-pass = Ansicht: { $view }
inspect-ownview-pass = Ansicht: die der Seite
inspect-view-warn = Die Ansicht { $view } steht in keiner Tabelle von Stripe
inspect-view-fail = { $view } ist keine Ansicht, { $meant } schon
inspect-place-warn = { $view } liegt auf einer anderen Seite: { $page }
inspect-place-fail = Der Link führt zurück zu { $address }, nicht dorthin, wo dies ankam
inspect-extra-pass = Parameter für die App: { $name }
inspect-extra-warn = { $name } erreicht die App nicht: Es muss mit app_ beginnen
inspect-twice-fail = { $name } steht zweimal darin: Niemand weiß, welches gilt
inspect-double-fail = { $part } steht dort, wo die Seite beginnt: Konto und Modus stehen nur einmal
inspect-wrapped-warn = { $name } wurde einmal zu oft kodiert
inspect-second-fail = { $part } öffnet eine zweite App: Niemand weiß, welche gemeint ist
inspect-opening-fail = { $part } öffnet nichts; apps[<app>][drawer] täte es
inspect-repair-pass = In heutiger Schreibweise: { $url }
inspect-install-pass = Es sagt, die App sei auf { $account } installiert
inspect-plain-warn = Die Signatur deckt nur das Konto ab, eine ältere Form: Sie lässt sich wiederholen
inspect-appsecret-skip = Es ist kein Signaturgeheimnis der App gespeichert
inspect-claim-pass = Die Signatur passt zu State, Person und Konto
inspect-claim-fail = { $how ->
    [malformed] Das ist keine Signatur von Stripe
   *[differs] Die Signatur passt zu keinem Signaturgeheimnis der App
}
inspect-next-use-repaired = Adresse in heutiger Schreibweise kopieren
inspect-next-add-app-secret = Das Signaturgeheimnis der App an der Integration speichern

bounce-title = Fast geschafft
bounce-copy = Ihre Zustimmung ist erteilt. Öffnet sich kein Programm von selbst, senden Sie bitte die ganze Adresse dieser Seite an die Person, von der Sie den Link haben. Sie gilt wenige Minuten und für niemanden sonst.
bounce-open = In Linkdesk öffnen
bounce-address = Die Adresse dieser Seite
bounce-button = Kopieren
bounce-bar = Die Adresse steht oben im Browserfenster.
bounce-section = Seite für den Rückweg
bounce-what = Eine Datei für Ihre https-Rücksprungadresse: Sie reicht zurückkommende Kunden an Linkdesk weiter und zeigt die Adresse zum Kopieren, wo Linkdesk nicht installiert ist. Sie enthält kein Geheimnis.
bounce-save = Seite speichern
bounce-saved = Gespeichert:
bounce-put = Legen Sie sie unverändert dorthin, wohin Ihre Rücksprungadresse führt.
bounce-manifest = Fügen Sie dies ins Manifest der App ein, stripe-app.json, und laden Sie die App neu hoch:
bounce-register = Tragen Sie dieselbe Adresse bei { $system } ein, Zeichen für Zeichen.
bounce-unlisted = Tragen Sie die Adresse hier unter „Rücksprungadressen“ ein und speichern Sie: Noch ist keine https-Adresse eingetragen.
step-renew = Zugang erneuern
step-bind = Inhaber bestätigen
audit-account-bind = Inhaber eines Kontos bestätigt
audit-account-arrive = Unangefordertes Konto aufgenommen
audit-account-renew = Zugang erneuert
diagnosis-grant-lost =
    .title = Der Zugang ist verloren
    .cause = Mit dem hier verwahrten Refresh-Token ist nichts mehr zu bekommen. Die Installation gilt weiter; für den Zugriff stimmt der Kunde über einen neuen Link noch einmal zu.
diagnosis-refresh-request =
    .title = Stripe fehlt etwas bei der Erneuerung
    .cause = Das Refresh-Token kam unvollständig an; das aufbewahrte gilt weiter. Suchen Sie nach einem neueren Linkdesk.
diagnosis-refresh-grant =
    .title = Das Refresh-Token gilt nicht mehr
    .cause = Es wurde ersetzt oder widerrufen, gehört zum anderen Modus, oder sein Konto gibt es nicht mehr. Der Kunde stimmt über einen neuen Link noch einmal zu.
diagnosis-refresh-type =
    .title = Stripe kennt diese Art der Erneuerung nicht
    .cause = Linkdesk hat auf eine Weise gefragt, die Stripe nicht mehr anbietet; suchen Sie nach einem neueren Linkdesk. Der Zugang gilt weiter.
diagnosis-refresh-scope =
    .title = Stripe gewährt diesen Umfang nicht noch einmal
    .cause = Eine Erneuerung gibt dieselben Rechte oder weniger. Der Zugang gilt weiter; für mehr Rechte stimmt der Kunde über einen neuen Link zu.
diagnosis-refresh-client =
    .title = Stripe hat den geheimen Schlüssel nicht angenommen
    .cause = Der Zugang gilt weiter. Ersetzen Sie den Schlüssel, testen Sie ihn und erneuern Sie dann noch einmal.
diagnosis-refresh-not-sent =
    .title = Stripe war für die Erneuerung nicht erreichbar
    .cause = Es wurde nichts gesendet, der Zugang gilt weiter. Erneuern Sie noch einmal.
diagnosis-refresh-no-answer =
    .title = Niemand kann sagen, ob der Zugang erneuert wurde
    .cause = Das Refresh-Token ging einmal hinaus, und es kam keine klare Antwort; von selbst wird es nicht wieder gesendet. Ersetzt Stripe es bei jeder Verwendung, stimmt der Kunde über einen neuen Link noch einmal zu; sonst erneuern Sie noch einmal.
diagnosis-refresh-other =
    .title = Stripe hat die Erneuerung abgelehnt
    .cause = Die letzte Erneuerung brachte keinen Zugang. Prüfen Sie das Konto erneut, und erneuern Sie noch einmal oder erstellen Sie einen neuen Link.
requirement-list-past-due = Überfällig: { $what }
requirement-list-currently-due = Fällig: { $what }
requirement-list-pending-verification = Wird geprüft: { $what }
requirement-list-eventually-due = Wird irgendwann benötigt: { $what }
requirement-list-future = Später: { $what }
requirement-whose-individual = { $what } der Person
requirement-whose-company = { $what } der Firma
requirement-whose-person = { $what } einer Person
requirement-whose-representative = { $what } der vertretenden Person
requirement-whose-owners = { $what } der Inhaber
requirement-whose-directors = { $what } der Geschäftsführer
requirement-whose-executives = { $what } der leitenden Personen
requirement-whose-business-profile = { $what } im Unternehmensprofil
requirement-whose-tos-acceptance = { $what } der Zustimmung zu Stripes Bedingungen
requirement-what-address-city = Ort
requirement-what-address-country = Land
requirement-what-address-line1 = Straße und Hausnummer
requirement-what-address-postal-code = Postleitzahl
requirement-what-address-state = Bundesland oder Kanton
requirement-what-annual-revenue = Jahresumsatz
requirement-what-business-type = Unternehmensform
requirement-what-date = Datum
requirement-what-directors-provided = Bestätigung, dass alle Geschäftsführer genannt sind
requirement-what-dob-day = Geburtstag (Tag)
requirement-what-dob-month = Geburtsmonat
requirement-what-dob-year = Geburtsjahr
requirement-what-email = E-Mail-Adresse
requirement-what-estimated-worker-count = geschätzte Zahl der Beschäftigten
requirement-what-executives-provided = Bestätigung, dass alle leitenden Personen genannt sind
requirement-what-external-account = Bankkonto
requirement-what-first-name = Vorname
requirement-what-first-name-kana = Vorname in Kana
requirement-what-first-name-kanji = Vorname in Kanji
requirement-what-full-name-aliases = weitere Namen
requirement-what-gender = Geschlecht
requirement-what-id-number = Ausweisnummer
requirement-what-ip = IP-Adresse
requirement-what-last-name = Nachname
requirement-what-last-name-kana = Nachname in Kana
requirement-what-last-name-kanji = Nachname in Kanji
requirement-what-mcc = Branchencode (MCC)
requirement-what-name = Name
requirement-what-name-kana = Name in Kana
requirement-what-name-kanji = Name in Kanji
requirement-what-nationality = Staatsangehörigkeit
requirement-what-owners-provided = Bestätigung, dass alle Inhaber genannt sind
requirement-what-ownership-declaration = Erklärung zu den Eigentumsverhältnissen
requirement-what-phone = Telefonnummer
requirement-what-political-exposure = politische Exponiertheit
requirement-what-product-description = Beschreibung des Angebots
requirement-what-registration-number = Registernummer
requirement-what-relationship-executive = Angabe, ob leitend tätig
requirement-what-relationship-owner = Angabe, ob Inhaber
requirement-what-relationship-percent-ownership = Anteil am Unternehmen in Prozent
requirement-what-relationship-title = Funktion
requirement-what-ssn-last-4 = letzte vier Ziffern der Sozialversicherungsnummer
requirement-what-structure = Rechtsform
requirement-what-support-email = E-Mail-Adresse für den Support
requirement-what-support-phone = Telefonnummer für den Support
requirement-what-support-url = Website für den Support
requirement-what-tax-id = Steuernummer
requirement-what-url = Website
requirement-what-vat-id = Umsatzsteuer-ID
requirement-what-verification-additional-document = zweites Ausweisdokument
requirement-what-verification-document = Ausweisdokument
requirement-what-verification-proof-of-liveness = Lebendnachweis
requirement-disabled-action-required-requested-capabilities = Für gewünschte Fähigkeiten fehlt noch etwas
requirement-disabled-listed = Steht womöglich auf einer Verbotsliste; Stripe prüft das
requirement-disabled-other = Von Stripe aus anderem Grund angehalten
requirement-disabled-platform-paused = Von Ihrer Plattform pausiert
requirement-disabled-rejected-fraud = Von Stripe abgelehnt: Betrugsverdacht
requirement-disabled-rejected-incomplete-verification = Von Stripe abgelehnt: Prüfung nicht abgeschlossen
requirement-disabled-rejected-listed = Von Stripe abgelehnt: steht auf einer Verbotsliste
requirement-disabled-rejected-other = Von Stripe aus anderem Grund abgelehnt
requirement-disabled-rejected-platform-fraud = Von Ihrer Plattform abgelehnt: Betrugsverdacht
requirement-disabled-rejected-platform-other = Von Ihrer Plattform aus anderem Grund abgelehnt
requirement-disabled-rejected-platform-terms-of-service = Von Ihrer Plattform abgelehnt: gegen deren Bedingungen
requirement-disabled-rejected-terms-of-service = Von Stripe abgelehnt: gegen die Nutzungsbedingungen
requirement-disabled-requirements-past-due = Etwas von Stripe Verlangtes ist überfällig
requirement-disabled-requirements-pending-verification = Stripe prüft, was eingereicht wurde
requirement-disabled-under-review = Stripe prüft das Konto
requirement-capability = { $what }: { $detail }
reason-grant-ends = Der Zugang endet bald
diagnosis-grant-ends =
    .title = Der Zugang endet bald
    .cause = { $days ->
        [one] Von seinem Jahr bleibt 1 Tag. Erneuern ersetzt ihn.
       *[other] Von seinem Jahr bleiben { $days } Tage. Erneuern ersetzt ihn.
    }

## Stripe Connect

kind-stripe-connect-oauth =
    .label = Stripe Connect
    .short = Connect
    .when = Stripes eigene Seiten, per Mail; kommt zu Ihnen zurück
kind-stripe-connect-account-link =
    .label = Stripe-Kontolink
    .short = Kontolink
    .when = Gilt einmal und nur Minuten
field-stripe-connect-secret_key =
    .label = Geheimer Schlüssel
    .help = Am besten ein eingeschränkter mit Leserecht auf Konten und Ereignisse; Trennen und Kontolinks brauchen Schreibrecht.
field-stripe-connect-webhook_secret =
    .label = Webhook-Geheimnis
    .help = Das des Endpunkts für verbundene Konten. Ohne es liest Linkdesk ab und zu die Liste der Ereignisse.
field-stripe-connect-previous_webhook_secret =
    .label = Bisheriges Webhook-Geheimnis
    .help = Während es ausgetauscht wird: Stripe signiert bis zu 24 Stunden mit beiden.
field-stripe-connect-client_id =
    .label = Client-ID
    .help = Aus den Connect-Einstellungen des Dashboards, OAuth; je eine für Live und Test.
field-stripe-connect-redirect_uris =
    .label = Rücksprungadressen
    .help = Wie bei Stripe eingetragen, Zeichen für Zeichen, mit Komma getrennt. Die erste gilt, wenn ein Link nichts anderes sagt.
field-stripe-connect-keep_tokens =
    .label = Veraltete Tokens aufbewahren
    .help = Stripe rät von den Tokens eines Austauschs ab, und Linkdesk braucht sie nicht: Ihr eigener Schlüssel genügt. Nur einschalten, wenn noch etwas danach verlangt; das Refresh-Token liegt dann im Tresor. Ausschalten vergisst die aufbewahrten.
field-stripe-connect-connect_url =
    .label = Connect-Adresse
    .help = Nur für eine Übung, die anderswo läuft, oder einen Proxy.
field-stripe-connect-requests_per_minute =
    .label = Anfragen je Minute
    .help = Stripe erlaubt je Endpunkt 25 pro Sekunde und zählt Lesezugriffe über den Monat; etwas davon bleibt besser für andere.
field-stripe-connect-name =
    .label = Name
    .help = Wie dieser Zugang heißen soll.
field-stripe-connect-base_url =
    .label = Basisadresse
    .help = Nur für einen Proxy oder eine Übung anderswo.
field-stripe-connect-redirect_uri =
    .label = Kommt zurück an
    .help = Eine der Rücksprungadressen der Integration; leer gilt die erste.
field-stripe-connect-expires_in =
    .label = Angenommen bis
    .help = Stripe lässt solche Links nie enden: So lange nimmt Linkdesk an, was zurückkommt.
field-stripe-connect-scope =
    .label = Umfang
    .help = Plattformen verbinden mit Lesen und Schreiben; nur Lesen ist für Erweiterungen.
field-stripe-connect-account_type =
    .label = Kontoart
    .help = Express ist für neue Plattformen geschlossen; Stripe zeigt dann eine Fehlerseite.
field-stripe-connect-stripe_landing =
    .label = Beginnt mit
    .help = Ob Stripes Seite mit Anmelden oder einem neuen Konto beginnt.
field-stripe-connect-always_prompt =
    .label = Auch bei bestehender Verbindung fragen
    .help = Auch wer schon zugestimmt hat, sieht die Seite.
field-stripe-connect-suggested_capabilities =
    .label = Vorgeschlagene Fähigkeiten
    .help = Für Express-Konten.
field-stripe-connect-email =
    .label = E-Mail
    .help = Füllt Stripes Formular vor; ohne Wirkung, wenn jemand schon ein Konto hat.
field-stripe-connect-url =
    .label = Website
    .help = Beginnt mit http:// oder https://.
field-stripe-connect-country =
    .label = Land
    .help = Zwei Großbuchstaben.
field-stripe-connect-business_name =
    .label = Firmenname
    .help = Der rechtliche Name.
field-stripe-connect-business_type =
    .label = Rechtsform
    .help = Danach fragt Stripe zuerst; davon hängt ab, was noch gefragt wird.
field-stripe-connect-phone_number =
    .label = Telefonnummer
    .help = Zehn Ziffern, zusammen mit dem Land.
field-stripe-connect-first_name =
    .label = Vorname
    .help = Der Person, die das Formular ausfüllt.
field-stripe-connect-last_name =
    .label = Nachname
    .help = Der Person, die das Formular ausfüllt.
field-stripe-connect-dob_day =
    .label = Tag der Geburt
    .help = Nur alle drei zusammen.
field-stripe-connect-dob_month =
    .label = Monat der Geburt
    .help = Nur alle drei zusammen.
field-stripe-connect-dob_year =
    .label = Jahr der Geburt
    .help = Nur alle drei zusammen.
field-stripe-connect-gender =
    .label = Geschlecht
    .help = Nur Japan.
field-stripe-connect-street_address =
    .label = Straße
    .help = Nur Standard-Konten.
field-stripe-connect-city =
    .label = Ort
    .help = Nur Standard-Konten; besser mit Land.
field-stripe-connect-state =
    .label = Bundesstaat oder Provinz
    .help = Der USA oder Kanadas, zwei Großbuchstaben.
field-stripe-connect-zip =
    .label = Postleitzahl
    .help = Nur Standard-Konten; besser mit Land.
field-stripe-connect-physical_product =
    .label = Verkauft Waren
    .help = Nur Standard-Konten.
field-stripe-connect-product_description =
    .label = Was verkauft wird
    .help = Ein, zwei Sätze; Stripe fragt danach, wo es keine Website gibt.
field-stripe-connect-currency =
    .label = Währung
    .help = Drei Kleinbuchstaben, im Land gültig.
field-stripe-connect-first_name_kana =
    .label = Vorname, Kana
    .help = Nur Japan.
field-stripe-connect-first_name_kanji =
    .label = Vorname, Kanji
    .help = Nur Japan.
field-stripe-connect-last_name_kana =
    .label = Nachname, Kana
    .help = Nur Japan.
field-stripe-connect-last_name_kanji =
    .label = Nachname, Kanji
    .help = Nur Japan.
field-stripe-connect-block_kana =
    .label = Block, Kana
    .help = Nur Japan, mit japanischer Postleitzahl.
field-stripe-connect-block_kanji =
    .label = Block, Kanji
    .help = Nur Japan, mit japanischer Postleitzahl.
field-stripe-connect-building_kana =
    .label = Gebäude, Kana
    .help = Nur Japan, mit japanischer Postleitzahl.
field-stripe-connect-building_kanji =
    .label = Gebäude, Kanji
    .help = Nur Japan, mit japanischer Postleitzahl.
field-stripe-connect-type =
    .label = Wofür
    .help = Aktualisieren lässt sich nur, wenn Ihre Plattform die Angaben selbst erhebt.
field-stripe-connect-return_url =
    .label = Zurück nach Abschluss
    .help = Wohin Stripe den Kunden danach führt; live nur https.
field-stripe-connect-refresh_url =
    .label = Zurück nach Ablauf
    .help = Wohin Stripe den Kunden führt, wenn der Link benutzt oder vorbei ist.
field-stripe-connect-collect =
    .label = Fragt nach
    .help = Was jetzt fällig ist, oder alles, was noch kommt.
field-stripe-connect-future_requirements =
    .label = Künftige Anforderungen
    .help = Ob auch nach künftigen Regeln gefragt wird.
option-business_type-sole_prop = Einzelunternehmen
option-business_type-corporation = Kapitalgesellschaft
option-business_type-non_profit = Gemeinnützig
option-business_type-partnership = Personengesellschaft
option-business_type-llc = LLC
option-scope-read_write = Lesen und schreiben
option-scope-read_only = Nur lesen
option-account_type-standard = Standard
option-account_type-express = Express, alt
option-stripe_landing-login = Anmelden
option-stripe_landing-register = Neues Konto
option-suggested_capabilities-transfers = Überweisungen
option-suggested_capabilities-card_payments = Kartenzahlungen
option-gender-male = Männlich
option-gender-female = Weiblich
option-physical_product-true = Ja
option-physical_product-false = Nein
option-type-account_onboarding = Ersteinrichtung
option-type-account_update = Angaben aktualisieren
option-collect-currently_due = Was jetzt fällig ist
option-collect-eventually_due = Alles, was fällig wird
option-future_requirements-include = Einschließen
option-future_requirements-omit = Weglassen
link-failed = Gescheitert
link-cannot-tell = Ungewiss
form-undocumented = nicht mehr dokumentiert
form-first-registered = Die erste eingetragene
invalid-needs = Das gilt nur zusammen mit „{ $other }“.
invalid-needs-value = Das gilt nur, wenn „{ $other }“ { $wanted } ist.
invalid-needs-shape = Das gilt nur mit einer passenden Angabe bei „{ $other }“.
compose-tab-address = Adresse
compose-address-note = Der State steht erst in der Adresse, wenn der Link erstellt ist; er gilt für einen Kunden und ein einziges Mal.
compose-address-missing = Wählen Sie eine Integration, um die Adresse zu sehen.
part-later = wird beim Erstellen eingesetzt
part-address = Wohin es führt
part-oauth_state = State
part-response_type = Erbetene Antwort
next-agree-at = Kunde stimmt bei { $system } zu
next-come-back = Der Kunde kommt zurück, und der Code wird zum Konto
fact-events = Ereignisse gelesen
events-horizon = jede halbe Stunde; das System hebt 30 Tage auf
events-sparing = nur auf Verlangen: { $used } von { $allowed } Lesezugriffen in { $days } Tagen sind verbraucht; das System bewahrt 30 Tage auf
fact-callback = Rücksprung
callback-linked = Verbunden: Das Konto ist da.
callback-onward = Der nächste Schritt des Kunden
callback-onward-send = Nächsten Schritt senden
diagnosis-customer-refused =
    .title = Der Kunde hat abgelehnt
    .cause = Es ist nichts verbunden. Überlegt es sich der Kunde anders, erstellen Sie einen neuen Link: { $error }
diagnosis-authorize-scope =
    .title = Stripe kennt diesen Umfang nicht
    .cause = Wählen Sie Lesen und Schreiben. Stripe sagt: { $error }
diagnosis-authorize-redirect =
    .title = Die Rücksprungadresse ist nicht eingetragen
    .cause = Sie muss Zeichen für Zeichen in den OAuth-Einstellungen des Dashboards stehen, auch ein Schrägstrich am Ende; Test und Live haben eigene Listen. Stripe sagt: { $error }
diagnosis-authorize-request =
    .title = Die Adresse ist unvollständig
    .cause = Ein Teil ging unterwegs verloren; senden Sie den Link noch einmal ganz. Stripe sagt: { $error }
diagnosis-authorize-response-type =
    .title = Die Adresse wurde unterwegs verändert
    .cause = Nur die Antwort „code“ kann erbeten werden. Senden Sie den Link noch einmal. Stripe sagt: { $error }
diagnosis-authorize-client =
    .title = Stripe kennt die Client-ID nicht
    .cause = Vergleichen Sie sie mit den OAuth-Einstellungen des Dashboards; Test und Live haben verschiedene, und OAuth muss eingeschaltet sein. Stripe sagt: { $error }
diagnosis-authorize-express =
    .title = Express ist für diese Plattform geschlossen
    .cause = Erstellen Sie einen Link für ein Standard-Konto. Stripe sagt: { $error }
diagnosis-authorize-other =
    .title = Stripe hat auf seiner Seite abgelehnt
    .cause = Stripe sagt: { $error }
diagnosis-token-request =
    .title = Stripe fehlt etwas im Austausch
    .cause = Der Code kam unvollständig an. Erstellen Sie einen neuen Link. { $error }
diagnosis-token-grant =
    .title = Der Code gilt nicht mehr
    .cause = Ein Code lebt fünf Minuten und gilt einmal; kommt er zweimal, endet die Verbindung. Er kann auch aus dem anderen Modus stammen. Bitten Sie den Kunden, mit einem neuen Link erneut zu verbinden. { $error }
diagnosis-token-type =
    .title = Stripe kennt diese Art des Austauschs nicht
    .cause = Linkdesk fragt auf eine Weise, die Stripe nicht mehr anbietet; suchen Sie nach einem neueren Linkdesk. { $error }
diagnosis-token-scope =
    .title = Stripe gewährt diesen Umfang nicht
    .cause = Erstellen Sie einen neuen Link mit Lesen und Schreiben. { $error }
diagnosis-token-client =
    .title = Stripe nahm den geheimen Schlüssel nicht an
    .cause = Der Code ist verloren. Ersetzen Sie den Schlüssel, testen Sie ihn und erstellen Sie dann einen neuen Link. { $error }
diagnosis-token-not-sent =
    .title = Stripe war nicht erreichbar
    .cause = Nichts wurde gesendet und nichts ist verbunden, doch die Zustimmung ist verbraucht. Erstellen Sie einen neuen Link. { $error }
diagnosis-token-no-answer =
    .title = Ungewiss, ob es geklappt hat
    .cause = Der Code ging einmal hinaus und es kam keine klare Antwort; ihn noch einmal zu senden würde die Verbindung beenden. Gleichen Sie ab und suchen Sie das Konto unter seinem Namen; nur wenn es fehlt, bitten Sie den Kunden, mit einem neuen Link erneut zu verbinden. { $error }
diagnosis-token-other =
    .title = Stripe hat den Code abgelehnt
    .cause = Erstellen Sie einen neuen Link. Stripe sagt: { $error }
diagnosis-callback-used =
    .title = Dieser Rücksprung wurde schon angenommen
    .cause = Jeder gilt einmal. Was daraus wurde, steht beim Link.
diagnosis-callback-expired =
    .title = Es kam zu spät
    .cause = Die Zeit, in der dieser Link angenommen wird, war um. Erstellen Sie einen neuen.
diagnosis-callback-over =
    .title = Der Link ist vorbei
    .cause = Er wurde hier zurückgenommen oder ersetzt; an das System ging nichts.
diagnosis-callback-other =
    .title = Diese Art von Link endet nicht so
    .cause = Für die eine Art von App wird signiert, die andere bringt einen Code; dies ist der Rückweg der anderen. Nichts wurde gesendet und nichts verbraucht. Vergleichen Sie die Art des Links mit der App.
diagnosis-callback-elsewhere =
    .title = Es kam an einer anderen Adresse an
    .cause = Der Link endet an einer anderen Adresse, und nur dort gilt sein Status. Nichts wurde gesendet; nehmen Sie die ganze Adresse, an der der Browser ankam, oder erstellen Sie einen neuen Link.
diagnosis-visit-closed =
    .title = Die Seite öffnete sich nicht mehr
    .cause = Ein solcher Link öffnet sich einmal und nur wenige Minuten lang; der Kunde kam, als er geschlossen war. Erstellen Sie einen neuen und öffnen Sie ihn gleich.
diagnosis-visit-left =
    .title = Die Seite wurde verlassen, bevor alles ausgefüllt war
    .cause = Das Konto wartet noch auf den Kunden, und ein solcher Link öffnet sich nur einmal. Erstellen Sie einen neuen, wenn der Kunde so weit ist.
diagnosis-callback-unbound =
    .title = Es gehört zu keinem Link dieses Linkdesk
    .cause = Ohne einen State, den Linkdesk gemacht hat, wird nichts verknüpft: Er könnte von jemand anderem sein. Erstellen Sie einen neuen Link.
diagnosis-callback-foreign =
    .title = { $why ->
        [long] Die Adresse ist zu lang für einen Rückweg: Nichts davon wurde gelesen
        [control] Die Adresse enthält Steuerzeichen: Nichts davon wurde gelesen
        [empty] Die Adresse bringt weder einen Code noch eine Installation: Nichts wurde übernommen
       *[other] Das ist keine Adresse von Linkdesk: Nichts davon wurde gelesen
    }
    .cause = Jede Seite kann Adressen mit linkdesk:// öffnen. Übernommen wird nur, womit ein Kunde zurückkommt.
diagnosis-callback-broken =
    .title = Was zurückkam, widerspricht sich
    .cause = { $how ->
        [repeated] Ein Teil steht zweimal darin; welcher zählt, kann niemand sagen. Nichts wurde gesendet.
        [both] Es enthält Code und Ablehnung zugleich. Nichts wurde gesendet.
        [unsigned] Es nennt ein Konto, und nichts beweist es: Die Signatur fehlt. Nichts wurde verknüpft.
        [no-account] Es ist signiert, nennt aber kein Konto. Nichts wurde verknüpft.
       *[no-code] Es enthält weder Code noch Ablehnung. Nichts wurde gesendet.
    }
diagnosis-rejected =
    .title = Stripe hat dieses Konto abgelehnt
    .cause = Es bleibt geschlossen ({ $raw }). Mehr weiß nur Stripes Support.
diagnosis-platform-paused =
    .title = Ihre Plattform hat dieses Konto angehalten
    .cause = In Ihrem eigenen Dashboard geht es weiter.
diagnosis-onboarding-open =
    .title = Der Kunde ist noch nicht fertig
    .cause = Stripe wartet noch auf das Formular: { $reason }
diagnosis-in-review =
    .title = Stripe prüft
    .cause = Niemand muss etwas tun: { $reason }
diagnosis-restricted =
    .title = Eingeschränkt: Zahlungen oder Auszahlungen sind abgeschaltet
    .cause = { $reason }. Der Kunde reicht es im eigenen Dashboard nach, oder über einen Kontolink, falls Ihre Plattform das Konto steuert.
diagnosis-requirements-due =
    .title = Stripe verlangt etwas
    .cause = Das Konto arbeitet noch, aber nur bis zur Frist: { $reason }
back-page-linked = Fertig: Ihr Konto ist verbunden. Sie können diese Seite schließen.
back-page-visited = Danke. Ihre Angaben sind übergeben; Sie können diese Seite schließen.
back-page-refused = Es wurde nichts verbunden. Wenn Sie es sich anders überlegen, bitten Sie um einen neuen Link.
back-page-cannot-tell = Ob es geklappt hat, wird nachgesehen. Bitte warten Sie auf eine Nachricht von uns und versuchen Sie es bis dahin nicht noch einmal.
back-page-failed = Es hat nicht geklappt. Sie bekommen einen neuen Link.
back-page-unasked = Ihre Installation ist angekommen. Wir melden uns bei Ihnen; Sie können diese Seite schließen.
back-page-later = Bitte laden Sie diese Seite gleich noch einmal.
warning-express-legacy = Express ist für neue Plattformen geschlossen; Stripe zeigt dann eine Fehlerseite
warning-read-only = Nur Lesen ist für Erweiterungen, und neue gibt es nicht mehr
warning-undocumented = { $field } ist nicht mehr dokumentiert; Stripe kann es übergehen
warning-should-have = { $field } sollte mit { $other } kommen; sonst kann Stripe es fallen lassen
warning-first-registered = Keine Rücksprungadresse genannt: Stripe nimmt die erste eingetragene
warning-this-machine = Der Rücksprung führt zu diesem Rechner: Er gelingt nur in einem Browser auf diesem Rechner
warning-mail-letters = Ob Stripe vor dem @ andere Buchstaben als a–z annimmt, ist nicht dokumentiert; falls nicht, bleibt das Feld leer
warning-no-state = Ohne State weiß niemand, wer zurückkommt: Verknüpfen Sie nichts, was ohne ihn kommt
inspect-kind-callback = Womit ein Kunde zurückkam
inspect-code-pass = Es bringt einen Code, gültig einmal und fünf Minuten
inspect-visit-pass = Der Kunde kommt von einem Konto-Link zurück
inspect-code-warn = Es bringt einen Code, der nicht nach Stripe aussieht
inspect-code-fail = { $how ->
    [other-way] Kein Link dieser Art kommt auf diesem Weg zurück
    [repeated] Ein Teil steht zweimal darin
    [both] Es enthält Code und Ablehnung zugleich
    [unsigned] Es nennt ein Konto, aber die Signatur fehlt
    [no-account] Es ist signiert, nennt aber kein Konto
   *[no-code] Es enthält weder Code noch Ablehnung
}
inspect-refusal-warn = Es ist eine Ablehnung: { $error }
inspect-callback-pass = Den State hat dieser Linkdesk für { $customer } gemacht, über { $integration }
inspect-callback-fail = Den State hat dieser Linkdesk nicht gemacht: Er könnte von jemand anderem sein
inspect-once-pass = Es wurde noch nicht angenommen
inspect-once-fail = { $how ->
    [callback-used] Es wurde schon angenommen
    [callback-expired] Seine Zeit ist abgelaufen
   *[other] Der Link ist vorbei
}
inspect-through-fail = Der Link wurde über eine andere Integration erstellt, nicht über { $integration }
inspect-age-pass = Die Signatur ist keine fünf Minuten alt
inspect-age-warn = Die Signatur ist älter als fünf Minuten: Ein Empfänger würde sie jetzt ablehnen
inspect-mode-pass = Es hat die Form eines Schlüssels von { $system } ({ $mode })
inspect-next-do-take-callback = Annehmen: Das Konto wird verbunden
inspect-next-do-not-take = Nichts damit verknüpfen
event-event-read = Ereignis aus der Liste gelesen
event-account-bound = Inhaber von Hand bestätigt
audit-callback-take = Rücksprung angenommen
audit-link-attempt = Ein Link führte zu nichts
audit-event-read = Ereignis gelesen
account-until = bis { $time }

## Kunden

customers-sub = wer verknüpft wird
customers-search = Kunden suchen
customers-count = { $count ->
    [one] 1 Kunde
   *[other] { $shown } Kunden
}
customers-detail = Kunde
customers-empty = Noch keine Kunden
    .help = Tragen Sie einen ein, oder lesen Sie eine CSV-Datei ein. Die Kunden-ID ist das, was die Systeme zurückgeben.
customer-saved = { $name } gespeichert
customer-removed = { $name } entfernt
customer-added = { $name } eingetragen
customers-import = CSV einlesen
customer-new = Neuer Kunde
customer-name = Name
customer-owner_id = Kunden-ID
    .made = aus dem Namen gebildet
customer-email = Mail
customer-links = { $count ->
    [0] keine
    [one] 1 Link
   *[other] { $count } Links
}
customer-accounts = { $count ->
    [0] keine
    [one] 1 Konto
   *[other] { $count } Konten
}
field-customer-name =
    .label = Name
    .help = Die Organisation.
field-customer-owner_id =
    .label = Kunden-ID
    .help = Ihre eigene ID des Kunden, die die Systeme zurückgeben. Leer wird sie aus dem Namen gebildet.
field-customer-contact_name =
    .label = Ansprechperson
field-customer-email =
    .label = Mail
field-customer-language =
    .label = Sprache
    .help = Für das, was ihnen geschrieben wird.
field-customer-time_zone =
    .label = Zeitzone
field-customer-tags =
    .label = Schlagwörter
    .help = Durch Kommas getrennt.
field-customer-note =
    .label = Notiz
option-language-en = Englisch
option-language-de = Deutsch
option-language-zh-CN = Chinesisch
import-help = owner_id und name werden gebraucht; contact_name, email, language, time_zone, tags und note sind bekannt.
import-text = Oder hier einfügen
csv-choose = Datei wählen
csv-drop = oder hier ablegen
import-check = Prüfen
import-do = Einlesen
import-would = Das würde geschehen
import-did = Eingelesen
import-counts = { $created } neu, { $updated } geändert, { $unchanged } wie zuvor.
import-rejected = { $count ->
    [one] 1 Zeile bleibt weg:
   *[other] { $count } Zeilen bleiben weg:
}
import-line = Zeile { $line }

## Ereignisse

# Was eine Mitteilung des Systems sagt, wenn gerade niemand hinsieht.
news-connected = { $count ->
    [one] { $name } ist verbunden
   *[other] { $count } Kunden sind verbunden
 }
news-recovered = { $count ->
    [one] { $name } funktioniert wieder
   *[other] { $count } Konten funktionieren wieder
 }
news-needs-you = { $count ->
    [one] { $name } braucht Sie
   *[other] { $count } Konten brauchen Sie
 }
news-expired = { $count ->
    [one] Der Link für { $name } ist ungenutzt abgelaufen
   *[other] { $count } Links sind ungenutzt abgelaufen
 }
news-job-done = { $count ->
    [one] Fertig: { $name }
   *[other] { $count } Aufgaben sind fertig
 }
news-job-failed = { $count ->
    [one] Mit einem Fehler beendet: { $name }
   *[other] { $count } Aufgaben endeten mit einem Fehler
 }

events-sub = alles Erfahrene, und wodurch
events-search = Ereignisse suchen
events-count = { $count ->
    [one] 1 Ereignis
   *[other] { $shown } Ereignisse
}
events-detail = Ereignis
events-empty = Noch ist nichts geschehen
    .help = Webhooks, Prüfungen und Ihre eigenen Handlungen werden hier festgehalten.
event-account-created = Konto verknüpft
event-account-deleted = Konto gelöscht
event-status-changed = Status geändert
event-status-set = Status: { $to }
event-link-created = Link erstellt
event-link-sent = Link als gesendet gemerkt
event-link-unsent = Vermerk „gesendet“ zurückgenommen
event-link-opened = Kunde hat den Link geöffnet
event-link-completed = Link führte zu einem Konto
event-link-expired = Link ungenutzt abgelaufen
event-link-revoked = Link zurückgenommen
event-link-reinstated = Link gilt wieder
event-link-superseded = Link ersetzt
event-link-renewed = Sitzung erneuert
event-link-attempt-failed = Versuch gescheitert
event-webhook-received = Webhook empfangen
event-webhook-rejected = Webhook mit falscher Signatur
event-webhook-repeated = Webhook kam noch einmal
event-webhook-late = Webhook kam verspätet
event-disconnected = Getrennt
event-rechecked = Erneut geprüft
event-hub-trouble = Störung im Hub
source-webhook = Webhook
source-poll = Beim System nachgefragt
source-sync = Beim Abgleich gefunden
source-hub = Vom Hub gemeldet, nachgelesen
source-match = Nach Kunde und Zeit zugeordnet
source-own-action = An diesem Platz getan
source-callback = Vom System zurückgeschickt
source-paste = Eingefügt

## Prüfen

verify-sub = ob echt ist, was ankam
verify-text = Fügen Sie ein, was ankam
    .help = Ein Webhook mit Kopfzeilen, rohes HTTP, eine curl-Zeile, eine HAR-Datei, eine Adresse oder ein Schlüssel. Auch eine Datei lässt sich hierher ziehen.
verify-integration =
    .help = Die, zu deren Geheimnis es passen soll.
verify-any = Beliebige Integration
verify-do = Nachprüfen
verify-take = Aus der Zwischenablage
verify-clear = Leeren
verify-withheld = Die Zwischenablage ist leer oder diesem Fenster nicht zugänglich. Klicken Sie in das Feld und fügen Sie ein.
verify-kept = Nichts Eingefügtes wird aufbewahrt oder irgendwohin gesendet.
verify-verdict = Urteil
verify-checks = Was geprüft wurde
verify-empty = Noch nichts zu beurteilen
    .help = Hier steht dann das Urteil, mit jeder Prüfung und dem nächsten Schritt.
check-pass = bestanden
check-fail = nicht bestanden
check-warn = zweifelhaft
check-skip = ausgelassen
inspect-genuine = Echt
inspect-not-genuine = Nicht echt
inspect-cannot-tell = Nicht zu sagen
inspect-kind-webhook = Ein Webhook
inspect-kind-request = Ein Aufruf der API des Systems
inspect-kind-auth-link = Eine Adresse für einen Kunden
inspect-kind-api-key = Ein API-Schlüssel
inspect-kind-secret = Ein Geheimnis dieses Tisches
inspect-kind-account = Ein Konto
inspect-kind-link = Ein Link dieses Tisches
inspect-kind-unknown = Nichts, was der Tisch kennt
inspect-form-pass = { $form ->
    [har] Aus einer HAR-Datei gelesen
    [curl] Aus einem curl-Befehl gelesen
    [raw] Aus einer ganzen Anfrage gelesen
   *[body] Als Inhalt gelesen, mit den Kopfzeilen daneben
}
inspect-length-warn = content-length nennt { $said } Bytes, hier sind { $found }
inspect-header-pass = Die Signatur steht in { $header }
inspect-header-fail = Es gibt kein { $header }: Ohne das lässt sich nichts beweisen
inspect-signature-pass = Die Signatur hat die richtige Form
inspect-signature-warn = Die Signatur wurde umgeschrieben: + und / stehen, wo - und _ hingehören
inspect-signature-fail = { $how ->
    [hex] Die Signatur ist hexadezimal, nicht base64url von 32 Bytes
    [stripe] Sie nennt keine Zeit oder kein v1 aus 64 Kleinbuchstaben und Ziffern
    [smile] Sie besteht nicht aus 128 hexadezimalen Kleinbuchstaben und Ziffern
    [prefix] Vor oder hinter der Signatur steht noch etwas
   *[length] Die Signatur ist nicht base64url von 32 Bytes
}
inspect-secret-skip = Es ist kein Webhook-Geheimnis gespeichert, an dem es zu prüfen wäre
inspect-hmac-pass = Der HMAC passt zum Geheimnis von { $integration }
inspect-hmac-fail = Der HMAC weicht ab: Mit dem Geheimnis von { $integration } war { $wanted } zu erwarten, gekommen ist { $got }
inspect-body-warn = { $how ->
    [newline] Sie passt ohne den Zeilenumbruch am Ende, der beim Einfügen dazukam
    [no-newline] Sie würde mit einem Zeilenumbruch am Ende passen
    [line-ends] Sie würde mit anderen Zeilenumbrüchen passen
    [mark] Sie würde ohne die Bytereihenfolge-Marke am Anfang passen
    [space] Sie würde ohne die Leerzeichen drum herum passen
    [compact] Sie würde ohne Leerzeichen zwischen den Teilen passen: Das JSON wurde neu geschrieben
   *[pretty] Sie würde eingerückt passen: Das JSON wurde neu geschrieben
}
inspect-event-pass = Es meldet { $event }
inspect-event-fail = Der Inhalt ist kein Ereignis von { $system }
inspect-time-skip = { $system } signiert keine Zeit: Eine Wiederholung sieht aus wie das erste Mal
inspect-other-warn = Signiert ist es mit dem Geheimnis von { $integration }
inspect-repeated-pass = An diesem Tisch ist es noch nicht angekommen
inspect-repeated-warn = An diesem Tisch ist es schon angekommen
inspect-owner-pass = Gehört { $owner }, über { $integration }
inspect-owner-warn = Das Konto { $account } ist hier nicht bekannt
inspect-host-pass = { $host } gehört zu { $system }
inspect-host-fail = { $host } sieht nur aus wie { $system }
inspect-scheme-fail = Die Adresse ist kein einfaches https
inspect-authorization-pass = Der Schlüssel kommt, wie er soll: als Benutzer, mit leerem Passwort
inspect-authorization-fail = { $how ->
    [missing] Der Schlüssel fehlt
    [scheme] Der Schlüssel muss als Basic kommen, nicht anders
    [password] Das Passwort muss leer sein
   *[colon] Hinter dem Schlüssel fehlt der Doppelpunkt
}
inspect-shape-pass = Es hat die Form eines Schlüssels von { $system }, Region { $region }
inspect-saved-pass = Es ist der { $field }, der bei { $integration } gespeichert ist
inspect-saved-warn = Keine Integration hat ihn gespeichert
inspect-link-pass = An diesem Tisch für { $customer } erstellt, über { $integration }
inspect-link-warn = Er wurde nicht an diesem Tisch erstellt
inspect-state-pass = Er kann benutzt werden
inspect-state-warn = Er ist vorbei
inspect-kind-skip = Es ist weder eine Anfrage noch eine Adresse, eine ID oder ein Schlüssel, den der Tisch kennt
inspect-next-paste-headers = Fügen Sie auch die Kopfzeilen ein: Dort steht die Signatur
inspect-next-add-webhook-secret = Speichern Sie das Webhook-Geheimnis bei der Integration
inspect-next-raw-body = Prüfen Sie über die Bytes, wie sie kamen, bevor etwas sie liest
inspect-next-compare-secret = Vergleichen Sie das Geheimnis mit dem im Dashboard des Systems
inspect-next-choose-other = Wählen Sie die andere Integration, oder geben Sie beiden dasselbe Geheimnis
inspect-next-do-not-open = Nicht öffnen
inspect-next-basic-with-colon = Senden Sie Authorization: Basic mit dem Schlüssel, einem Doppelpunkt und nichts dahinter
inspect-next-show-link = Sehen Sie sich den Link an
inspect-next-new-link = Erstellen Sie einen neuen Link
inspect-next-show-account = Sehen Sie sich das Konto an
inspect-next-add-integration = Speichern Sie ihn bei einer Integration, wenn er Ihnen gehört
inspect-next-paste-whole = Fügen Sie die ganze Anfrage ein, mit ihren Kopfzeilen

## Protokoll

audit-sub = jede Handlung, verkettet
audit-search = Protokoll durchsuchen
audit-count = { $count ->
    [one] 1 Eintrag
   *[other] { $shown } Einträge
}
audit-detail = Eintrag
audit-entry = Eintrag { $position }
audit-empty = Noch keine Einträge
    .help = Jede Handlung, die etwas ändert, steht hier, so verkettet, dass spätere Änderungen auffallen.
audit-verify = Nachprüfen
audit-anchor = Früher notierter Kopf
    .help = Ein Kopf, der außerhalb dieses Rechners liegt, beweist auch, dass bis dahin nichts neu geschrieben wurde.
audit-head = Kopf jetzt
audit-copy-hash = Prüfsumme kopieren
audit-whole = { $count ->
    [one] Das Protokoll ist heil: 1 Eintrag
   *[other] Das Protokoll ist heil: { $count } Einträge
}
audit-whole-anchored = Nichts wurde geändert, und der notierte Kopf ist darin.
audit-whole-open = Nichts wurde geändert. Der Kopf, außerhalb dieses Rechners notiert, beweist es später.
audit-broken = Das Protokoll ist bei Eintrag { $position } gebrochen
audit-link-create = Link erstellt
audit-link-bulk = Links aus Datei erstellt
audit-link-ask = Link angefragt
audit-link-sent = Link als gesendet gemerkt
audit-link-unsend = Vermerk „gesendet“ zurückgenommen
audit-mail-save = Mail gespeichert
audit-mail-open = Mail geöffnet
audit-text-inspect = Eingefügtes geprüft
audit-link-revoke = Link zurückgenommen
audit-link-reinstate = Link wieder gültig gemacht
audit-link-renew = Sitzung erneuert
audit-link-complete = Link führte zu einem Konto
audit-account-disconnect = Konto getrennt
audit-account-read = Konto neu gelesen
audit-account-doubt = Konto angezweifelt
audit-customer-add = Kunde eingetragen
audit-customer-change = Kunde geändert
audit-customer-remove = Kunde entfernt
audit-customer-restore = Kunden zurückgeholt
audit-customer-import = Kunden eingelesen
audit-integration-add = Integration angelegt
audit-integration-change = Integration geändert
audit-integration-remove = Integration entfernt
audit-integration-test = Integration getestet
audit-sync-start = Abgleich begonnen
audit-sync-page = Konten übernommen
audit-sync-end = Abgleich beendet
audit-job-pause = Auftrag angehalten
audit-job-resume = Auftrag fortgesetzt
audit-job-cancel = Auftrag abgebrochen
audit-live-open = Live eingeschaltet
audit-live-close = Live ausgeschaltet
audit-webhook-take = Webhook angenommen
audit-practice-demo = Übung gefüllt
audit-view-add = Ansicht gespeichert
audit-view-change = Gespeicherte Ansicht geändert
audit-view-remove = Gespeicherte Ansicht entfernt
audit-view-restore = Gespeicherte Ansicht zurückgeholt
audit-settings-change = Einstellungen geändert
audit-settings-import = Einstellungen aus einer Datei übernommen
audit-vault-change = Anderen Ort für Schlüssel gewählt
audit-backup-restore = Sicherung wiederhergestellt

## Integrationen

integrations-sub = Zugang zu den Systemen
integrations-detail = Integration
integrations-empty = Keine Integration in dieser Umgebung
    .help = Legen Sie eine mit ihrem API-Schlüssel an; alles Weitere baut darauf.
integration-add = Integration anlegen
integration-save-test = Speichern und testen
integration-save-test-live = Live speichern und testen
integration-built-in = eingebaut
integration-key = Schlüssel …{ $last }
integration-no-key = noch kein Schlüssel
integration-tested = getestet
integration-remove-title = { $name } entfernen?
integration-remove-help = Ihre Schlüssel werden aus dem Tresor gelöscht. Ihre Links, Konten und Ereignisse verschwinden von diesem Platz; beim System ändert sich nichts.
integration-remove-do = Integration entfernen
integration-remove-do-live = Live-Integration entfernen
integration-remove = Entfernen…
integration-removed = { $name } entfernt, Schlüssel gelöscht
integration-saved = { $name } gespeichert
integration-discard = Änderungen verwerfen
health-well = Gesund
health-untested = Nicht getestet
secret-fingerprint = Fingerabdruck
secret-saved = gespeichert { $time }
secret-used = benutzt { $time }
secret-unused = noch nicht benutzt
secret-keep = Den alten behalten
test-ok = Der Schlüssel geht
test-failed = Der Schlüssel geht nicht
key-known = Erkannt: { $system }-Schlüssel { $detail }.
key-not-practice = Dieser Schlüssel gehört zu einem echten System. Die Übung nimmt nur ihre eigenen.
key-anywhere = Er verrät nicht, ob er zu Sandbox oder Live gehört, und wird unter { $here } gespeichert.
key-belongs = Er gehört zu { $here }.
key-other-environment = Dieser Schlüssel gehört zu { $there }. Unter { $here } wird er nicht gespeichert.
key-other-system = Dieser Schlüssel gehört zu { $system }. Wählen Sie { $system } als System, oder fügen Sie einen anderen ein.
key-other-field = Das gehört in das Feld „{ $field }“.
key-public = Das ist ein öffentlicher Schlüssel: Er steht in Webseiten und öffnet nichts. Fügen Sie den geheimen Schlüssel ein.
key-move = Unter { $there } hinzufügen

## Übung

practice-sub = alle Rollen spielen
practice-elsewhere = Übungsdaten zeigen
practice-stopped = läuft nicht
practice-clock = Uhr der Übung
    .help = Nach dieser Uhr enden Links und Token. Stellen Sie sie vor, um zu sehen, was dann geschieht.
practice-speed = Tempo
practice-still = Anhalten
practice-accounts = { $system }: { $count ->
    [one] 1 Konto
   *[other] { $count } Konten
}
practice-reset = Von vorn
    .help = Stellt alle Systeme auf ihren ersten Tag zurück: Konten, Links, Uhr und Störungen.
practice-reset-do = Von vorn beginnen
practice-requests = Letzte Anfragen
practice-no-requests = Noch keine Anfragen.
seat = Sie sind der Kunde
    .help = Jemand hat Ihnen einen Link geschickt. Entscheiden Sie, was beim Öffnen geschieht.
seat-none = Kein Link ist offen. Erstellen Sie zuerst einen.
seat-more = { $count ->
    [one] 1 weiteren zeigen
   *[other] { $count } weitere zeigen
}
seat-do = Was { $customer } tut
seat-open = Seite öffnen
    .help = Öffnet die Seite des Kunden in Ihrem Browser, so wie er sie sähe
play-linked = Verbinden
play-declined = Ablehnen
play-error = Scheitern
play-mfa = Mit Code verbinden
played-linked = { $customer } hat verbunden: Konto { $account }
played-declined = { $customer } hat abgelehnt
played-error = Der Anbieter hat die Anmeldung von { $customer } verweigert
played-mfa = { $customer } hat einen Code eingegeben und verbunden: Konto { $account }
played-again = Derselbe Link lässt sich noch einmal nutzen.
played-unlearnt = Linkdesk weiß es noch nicht. Es erfährt es durch einen Webhook oder bei der nächsten Prüfung.
played-learnt = Linkdesk weiß es. Erfahren durch: { $source }
webhook = Webhook senden
    .help = Die Übung sendet ihn an den Empfänger von Linkdesk, wie das System es täte.
webhook-event = Ereignis
webhook-status = Zuvor neuer Status
webhook-status-as-is = wie er ist
webhook-mode = Wie
webhook-mode-plain = einmal, regulär
webhook-mode-duplicate = doppelt
webhook-mode-reordered = in falscher Folge
webhook-mode-wrong-signature = falsch signiert
webhook-account = Konto
webhook-account-newest = das neueste
webhook-account-none = Kein Konto dieses Namens
webhook-send = Senden
webhook-answered = Der Empfänger antwortete { $statuses }
webhook-unanswered = Niemand antwortete: der Empfänger ist aus.
faults = Was schiefgehen kann
    .help = Jeder Schalter ändert, wie die Systeme antworten, bis er wieder aus ist.
faults-on = { $count ->
    [one] 1 Störung ist eingeschaltet
   *[other] { $count } Störungen sind eingeschaltet
}
faults-off = Alle ausschalten
faults-answers = Antworten der Systeme
faults-webhooks = Webhooks
faults-hub = Hub
fault-429 = Zu viele Anfragen, mit Wartezeit
fault-429-bare = Zu viele Anfragen, ohne Wartezeit
fault-429-date = Zu viele Anfragen, bis zu einem Datum
fault-429-absurd = Zu viele Anfragen, ein Jahr warten
fault-lock-timeout = Ein Objekt, das für einen Moment gesperrt ist
fault-500 = Serverfehler
fault-503 = Dienst nicht verfügbar
fault-504 = Zeitüberschreitung beim Dienst
fault-hang = Gar keine Antwort
fault-reset = Verbindung bricht ab, doch ausgeführt wurde es
fault-cut-off = Antwort abgeschnitten
fault-html = HTML statt JSON
fault-wrong-types = Falsche Typen
fault-unknown-enum = Unbekanntes Statuswort
fault-duplicate-webhooks = Webhooks doppelt
fault-reordered-webhooks = Webhooks in falscher Folge
fault-wrong-signature = Webhooks falsch signiert
fault-endless-paging = Seiten ohne Ende
fault-wrapped-list = Liste im Umschlag
fault-gzip-bomb = Antwort entpackt sich ohne Ende
fault-huge-body = Riesige Antwort
fault-redirect = Umleitung zu anderem Host
fault-expired-token = Hub-Token abgelaufen
fault-item-without-type = Hub-Eintrag ohne Art
fault-express-refused = Stripe lehnt Express-Konten ab

## Einstellungen

settings-sub = gespeichert, wie Sie wählen
settings-sections = Abschnitte der Einstellungen
settings-section-looks = Aussehen
settings-section-keys = Tasten
settings-section-sender = Absender
    .help = Steht in den Mails, die Ihre Links tragen.
settings-section-attention = Hinweise und Zwischenablage
settings-section-machine = Empfänger und Schlüssel
settings-section-backup = Sichern und Mitnehmen
settings-section-about = Dieser Arbeitsplatz
setting-saved = { $name } gespeichert
settings-never = nie
settings-saved = Gespeichert
settings-language = Sprache
settings-theme = Farben
settings-density = Dichte
    .help = Wie eng Zeilen stehen.
settings-time_zone = Zeitzone
    .help = Alle Zeiten im Fenster gelten darin; UTC steht im Hinweis.
settings-single_keys = Einzelne Buchstaben
    .help = Buchstaben allein gelten als Tasten. Schalten Sie sie ab, wenn Sie diktieren oder sie versehentlich drücken.
settings-sender_company = Firma
    .help = Wie Kunden sie kennen.
settings-sender_name = Ihr Name
settings-sender_signature = Signatur
    .help = Schließt jede Mail; darf mehrere Zeilen haben.
settings-notify = Hinweise
    .help = Schauen Sie woandershin, meldet Ihr Desktop, wenn ein Kunde sich verbindet, ein Konto Sie braucht oder eine lange Aufgabe endet: je einmal, gebündelt.
settings-clipboard_seconds = Kopierte Links löschen nach
    .help = Wer einen Link hat, kann im Namen des Kunden verknüpfen. Gelöscht wird nur, was noch von hier ist.
settings-backup_dir = Ordner für Sicherungen
    .help = Voller Pfad. Leer: der Ordner „backups“ bei den Daten.
settings-receiver_port = Port
    .help = 0 nimmt einen freien Port. Ein neuer gilt ab dem nächsten Start des Empfängers.
settings-system = wie das System
settings-backup = Sicherung
    .help = Eine Kopie von allem außer Ihren Schlüsseln, die den Tresor nie verlassen. Auf einem anderen Rechner wiederhergestellt, lässt sich der Arbeitsplatz lesen; Links öffnen und Änderungen gelingen nur mit dem Tresor, mit dem er entstand. Wiederherstellen: linkdeskctl backup restore.
backup-now = Jetzt sichern
backup-busy = Läuft …
backup-check = Nachprüfen
backup-none = Noch keine Sicherung
backup-well = Gesichert
backup-failed = Fehlgeschlagen
backup-into = Ordner:
backup-whole = Diese Sicherung ist vollständig
backup-broken = Aus dieser Datei lässt sich nichts wiederherstellen
backup-rows = Kunden: { $customers }, Konten: { $accounts }, Links: { $links }.
backup-key-own = Ihr Tresor hat den Schlüssel dazu.
backup-key-other = Sie entstand mit einem anderen Schlüssel als dem in Ihrem Tresor.
backup-key-closed = Ob Ihr Tresor den Schlüssel dazu hat, zeigt sich erst bei offenem Tresor.
backup-trail-whole = Das Protokoll darin ist unversehrt.
backup-trail-broken = Das Protokoll darin ist gebrochen.
backup-trail-unknown = Das Protokoll darin lässt sich nur mit dem Schlüssel der Sicherung nachprüfen.
settings-transfer = Einstellungen als Datei
    .help = Einstellungen, gespeicherte Ansichten und Integrationen als lesbarer Text. Schlüssel stehen nicht darin.
settings-export = Als Datei speichern
settings-exported = Geschrieben nach
settings-import = Datei wählen
settings-import-drop = oder hier ablegen; zuerst sehen Sie, was sich ändern würde.
settings-import-do = Übernehmen
settings-import-nothing = Die Datei ändert hier nichts
settings-import-same = { $count ->
    [one] Eines steht hier schon genau so.
   *[other] { $count } Dinge stehen hier schon genau so.
}
change-setting = { $name }: { $from } → { $to }
change-view-added = Ansicht „{ $name }“: neu
change-view-changed = Ansicht „{ $name }“: geändert
change-integration-added = Integration „{ $name }“ ({ $to }): neu, ohne ihre Schlüssel
change-integration-kept = Integration „{ $name }“: bleibt hier, wie sie ist, damit kein Schlüssel anderswohin geht
theme-light = Hell
theme-dark = Dunkel
theme-contrast = Hoher Kontrast
theme-system = wie das System
density-comfortable = Bequem
density-compact = Eng
settings-receiver = Empfänger
    .help = Nimmt Webhooks nur auf diesem Rechner an. Ein eigener Tunnel kann sie hierher bringen.
settings-vault = Schlüssel

## Befunde

diagnosis-secret-missing =
    .title = Der Schlüssel fehlt
    .cause = Ohne ihn kann Linkdesk das System nichts fragen.
diagnosis-key-fails =
    .title = Der Schlüssel geht nicht
    .cause = { $detail }
diagnosis-key-other-mode =
    .title = Der Schlüssel gehört zum anderen Modus
    .cause = { $environment ->
        [live] Er funktioniert in der Sandbox von { $system }, und diese Integration ist live. Speichern Sie hier den Schlüssel der Produktion, oder legen Sie eine Integration für die Sandbox an.
       *[other] Er funktioniert in der Produktion von { $system }, und diese Integration ist für die Sandbox. Speichern Sie hier den Schlüssel der Sandbox, oder legen Sie eine Live-Integration an.
    }
diagnosis-webhook-secret-missing =
    .title = Kein Webhook-Geheimnis
    .cause = Ergebnisse werden durch Nachfragen gefunden. Mit dem Geheimnis kommen sie sofort.
diagnosis-receiver-off =
    .title = Der Empfänger ist aus
    .cause = Webhooks können nicht ankommen. Bis er läuft, wird nachgefragt.
diagnosis-reads-high =
    .title = Die meisten Lesezugriffe des Monats sind verbraucht
    .cause = { $used } von mindestens { $allowed } Lesezugriffen in { $days } Tagen, soweit dieser Arbeitsplatz sie gesendet hat; andere mit Schlüsseln desselben Kontos zählen mit. Der Rest bleibt den Menschen: Die Ereignisliste wird nur noch gelesen, wenn Sie es verlangen.
diagnosis-webhook-refused =
    .title = Webhooks kommen mit falscher Signatur
    .cause = Das hier gespeicherte Geheimnis ist nicht das, mit dem signiert wird. Speichern Sie das aktuelle.
diagnosis-webhook-never-came =
    .title = Noch kam kein Webhook
    .cause = Tragen Sie die Webhook-Adresse beim System ein; sie muss diesen Rechner erreichen. Bis dahin wird nachgefragt.
diagnosis-link-expired =
    .title = Der Link ist abgelaufen
    .cause = Niemand hat ihn rechtzeitig genutzt. Ein neuer tritt an seine Stelle.
diagnosis-attempt-failed =
    .title = Der Kunde kam nicht durch
    .cause = { $error } Derselbe Link lässt sich noch einmal nutzen.
diagnosis-link-ends-soon =
    .title = Der Link endet binnen eines Tages
    .cause = Er wurde nicht genutzt. Erinnern Sie den Kunden, oder senden Sie einen neuen.
diagnosis-hub-not-rendered =
    .title = Der Hub erschien nicht
    .cause = Die Komponente zeichnete nichts. Meist ist kein Anbieter freigegeben oder die Adresse falsch. { $error }
diagnosis-hub-token-expired =
    .title = Das Token des Hubs ist abgelaufen
    .cause = Die Seite stand länger offen, als die Sitzung dauert. Eine frische hilft.
diagnosis-hub-script-failed =
    .title = Das Skript des Hubs scheiterte
    .cause = { $error }
diagnosis-hub-false-success =
    .title = Der Hub meldete Erfolg, doch es gibt kein Konto
    .cause = Linkdesk hat nachgelesen und für diesen Kunden keines gefunden.
diagnosis-hub-unreachable =
    .title = Der Hub erreicht das System nicht
    .cause = { $error }
diagnosis-wrong-owner =
    .title = Unter anderem Kunden verknüpft
    .cause = Das Konto gehört „{ $owner }“, nicht dem Kunden, für den der Link war.
diagnosis-unasked =
    .title = Niemand hat gesagt, wem es gehört
    .cause = { $account } kam ohne einen Link dieses Arbeitsplatzes, im Marketplace oder anderswo begonnen. Es ist mit niemandem verknüpft, bis Sie sagen, welchem Kunden es gehört.
diagnosis-double =
    .title = Doppelt verknüpft
    .cause = { $owner } hat zwei aktive Konten bei { $provider }. Eines genügt.
diagnosis-linked-but-error =
    .title = Verknüpft, doch { $provider } verweigert
    .cause = Die Verknüpfung gelang, und die ersten Aufrufe scheitern: { $reason }. Das Anfrageprotokoll nennt den Aufruf.
diagnosis-needs-reconnect =
    .title = { $provider } verweigert den Zugang
    .cause = { $reason }. Der Kunde muss sich noch einmal verbinden; das Konto behält seine ID.
diagnosis-connector-disabled =
    .title = { $provider } ist im Projekt abgeschaltet
    .cause = Schalten Sie den Connector beim System ein; das Konto geht dann ohne den Kunden wieder.
diagnosis-suspended =
    .title = Beim System pausiert
    .cause = Jemand hat dieses Konto von Hand angehalten. Dort geht es auch weiter.
diagnosis-disconnected =
    .title = Getrennt
    .cause = Das Konto gibt es beim System nicht mehr. Ein neuer Link beginnt von vorn.
diagnosis-waiting =
    .title = Noch nicht fertig
    .cause = Der Kunde hat begonnen und ist nicht ans Ende gekommen.
diagnosis-not-confirmed =
    .title = Seit { $days } Tagen nicht bestätigt
    .cause = Das System hat dieses Konto seither nicht mehr erwähnt.
diagnosis-unknown-status =
    .title = Ein Status, den niemand kennt
    .cause = Das System sagt „{ $raw }“, was es nirgends beschreibt.

## Schritte

step-relink = Link zum Neuverbinden
step-relink-live = Live-Link zum Neuverbinden
step-recheck = Erneut prüfen
step-new-link = Neuer Link
step-new-link-live = Neuer Live-Link
step-open-dashboard = Dashboard öffnen
step-replace-key = Schlüssel ersetzen
step-enable-connector = Beim System einschalten
step-start-receiver = Empfänger starten
step-add-webhook-secret = Webhook-Geheimnis speichern
step-sync = Jetzt abgleichen
step-logs = Anfrageprotokoll
step-reload-hub = Hub neu öffnen
step-test = Schlüssel testen
step-disconnect = Trennen…
step-disconnect-live = Live-Konto trennen…
step-show = Zeigen
step-retry = Noch einmal
step-reload = Neu lesen
step-open-vault = Tresor öffnen
step-open-live = Live einschalten

## Fehler

error-answer = Antwort des Systems
error-request = Anfrage-ID
error-bad_input = Das passt nicht
    .advice = Berichtigen Sie es und versuchen Sie es noch einmal.
error-not_found = Das gibt es nicht
    .advice = Vielleicht wurde es inzwischen entfernt.
error-conflict = Das hat sich inzwischen geändert
    .advice = Lesen Sie es neu und entscheiden Sie noch einmal.
error-unsupported = Das bietet das System nicht
    .advice = Wählen Sie einen anderen Weg.
error-needs_confirmation = Dafür braucht es erst Ihr Wort
    .advice = Bestätigen Sie es wie verlangt.
error-live_read_only = Live ist schreibgeschützt
    .advice = Schalten Sie Live für eine Weile ein; danach schaltet es sich selbst wieder aus.
error-secret_absent = Ein Schlüssel fehlt
    .advice = Speichern Sie ihn bei der Integration.
error-vault_locked = Der Schlüsselbund ist gesperrt
    .advice = Entsperren Sie ihn und versuchen Sie es noch einmal.
error-vault_missing = Es gibt keinen Schlüsselbund
    .advice = Wählen Sie, wo Schlüssel liegen sollen.
error-vault_cancelled = Die Frage des Schlüsselbunds wurde geschlossen
    .advice = Versuchen Sie es noch einmal und bestätigen Sie sie.
error-vault_timeout = Der Schlüsselbund antwortet nicht
    .advice = Vielleicht steht seine Frage hinter anderen Fenstern.
error-vault_wrong = Das ist ein anderer Schlüsselbund
    .advice = Öffnen Sie den, der hier zuvor benutzt wurde.
error-vault_failed = Der Schlüsselbund arbeitet nicht
    .advice = Versuchen Sie es noch einmal, oder wählen Sie einen anderen Ort für Schlüssel.
error-unauthorized = Das System weist den Schlüssel ab
    .advice = Prüfen Sie den Schlüssel; vielleicht wurde er ersetzt oder widerrufen.
error-wrong_mode = Der Schlüssel gehört zum anderen Modus des Systems
    .advice = Speichern Sie den Schlüssel dieses Modus, oder legen Sie eine Integration für den anderen an.
error-forbidden = Der Schlüssel darf das nicht
    .advice = Geben Sie ihm beim System mehr Rechte, oder speichern Sie einen anderen.
error-rate_limited = Das System bittet um Geduld
    .advice = Linkdesk hält die Grenze selbst ein; versuchen Sie es gleich noch einmal.
error-refused = Das System lehnt ab
    .advice = Seine Antwort sagt, warum.
error-system_down = Das System hat eine Störung
    .advice = Es liegt nicht an Ihnen. Versuchen Sie es später noch einmal.
error-network = Das System ist nicht erreichbar
    .advice = Prüfen Sie die Verbindung dieses Rechners.
error-timeout = Das System hat nicht rechtzeitig geantwortet
    .advice = Versuchen Sie es noch einmal.
error-bad_reply = Das System antwortet anders als beschrieben
    .advice = Versuchen Sie es noch einmal; bleibt es so, hilft die Anfrage-ID dem Support.
error-redirect_refused = Das System verweist anderswohin
    .advice = Mit einem Schlüssel in der Hand folgt Linkdesk nicht. Prüfen Sie die Basisadresse.
error-cannot_tell = Niemand weiß, ob es geschehen ist
    .advice = Gleichen Sie ab und sehen Sie nach, bevor Sie es wiederholen. Eine Einladung, die Sie unverändert noch einmal anfordern, wird zuerst gesucht und nicht zweimal gesendet; mit anderem Namen, anderer Adresse oder Vorlage ist sie eine neue.
error-newer_file = Die Daten stammen von einem neueren Linkdesk
    .advice = Installieren Sie die neuere Version; nichts wurde geändert.
error-disk = Der Datenträger nimmt es nicht an
    .advice = Schaffen Sie Platz oder prüfen Sie die Rechte, dann noch einmal.
error-cancelled = Angehalten
    .advice = Sie haben es angehalten.
error-internal = Ein Fehler in Linkdesk
    .advice = Versuchen Sie es noch einmal. Bleibt er, starten Sie das Programm neu.

## Die Seite des Hubs

hub-page-wait = Verbindung wird vorbereitet …
hub-page-done = Verbunden. Dieses Fenster kann geschlossen werden.
hub-page-blank = Die Komponente des Systems erscheint nicht. Dieses Fenster schließen und die Ursache beim Link nachlesen.
hub-page-expired = Die Sitzung ist abgelaufen; eine neue wird geöffnet …
hub-page-false = Das System meldet Erfolg, aber es gibt kein Konto dazu. Bitte noch einmal verbinden.
hub-page-unread = Das System meldet Erfolg; das Konto ließ sich noch nicht nachlesen. Was daraus wird, zeigt der Link in Linkdesk.

## Smile

kind-smile-invitation =
    .label = Smile-Einladung
    .short = Einladung
    .when = Smile schreibt dem Kunden selbst; Sie sehen, wie weit er ist
    .before = Sobald Sie sie erstellen, verschickt Smile die Einladung selbst. Für Sie bleibt nichts zu senden.
kind-smile-invitation-page =
    .label = Smile-Einladungsseite
    .short = Einladungsseite
    .when = Die Seite einer Einladung für Ihre eigene Mail. Smile schickt seine Mail trotzdem
    .before = Sobald Sie sie erstellen, verschickt Smile auch seine eigene Mail, obwohl Sie die Seite selbst zum Kunden bringen: Er bekommt zwei Mails.
kind-smile-wink =
    .label = Smile Wink
    .short = Wink
    .when = Öffnet das Widget hier, für ein Gespräch
    .before = Es wird nichts gemailt. Das Widget öffnet sich hier in einem eigenen Fenster; sein Token gilt einige Stunden.
field-smile-api_key =
    .label = API-Schlüssel
    .help = Aus dem Portal. Er gilt nur in einem Modus und nur zusammen mit seinem Geheimnis.
field-smile-api_secret =
    .label = API-Geheimnis
    .help = Steht im Portal neben dem Schlüssel.
field-smile-webhook_secret =
    .label = Webhook-Geheimnis
    .help = Beweist, dass Webhooks von Smile kommen. Entsteht von selbst, wenn Sie hier einen Webhook einrichten.
field-smile-name =
    .label = Name
    .help = Wie Sie es nennen. Niemand sonst sieht es.
field-smile-base_url =
    .label = Basisadresse
    .help = Nur für einen Proxy: Sandbox und Produktion haben je ihre eigene.
field-smile-template_id =
    .label = Einladungsvorlage
    .help = Was die Mail und ihre Seiten sagen.
field-smile-email =
    .label = E-Mail
    .help = An diese Adresse schreibt Smile.
field-smile-full_name =
    .label = Voller Name
    .help = Der Person, die eingeladen wird.
field-smile-first_name =
    .label = Vorname
    .help = Steht in der Mail; sonst der volle Name.
field-smile-last_name =
    .label = Nachname
field-smile-wink_template_id =
    .label = Wink-Vorlage
    .help = Entsteht im Portal. Ohne sie sieht das Widget aus wie von Haus aus.
field-smile-company_name =
    .label = Firma
    .help = Steht überall, wo die Vorlage die Firma nennt.
field-smile-company_logo_url =
    .label = Adresse des Logos
    .help = Smile zeigt es noch nicht, verlangt es aber.
field-smile-sender_name =
    .label = Absender
field-smile-reply_address =
    .label = Antwortadresse
    .help = Wohin Antworten auf die Mail gehen.
field-smile-subject =
    .label = Betreff
field-smile-body =
    .label = Text der Mail
    .help = Nur Text, kein HTML.
field-smile-landing_header =
    .label = Einstiegsseite: Überschrift
field-smile-landing_description =
    .label = Einstiegsseite: Text
field-smile-landing_button =
    .label = Einstiegsseite: Knopf
field-smile-success_header =
    .label = Schlussseite: Überschrift
field-smile-success_description =
    .label = Schlussseite: Text
field-smile-success_button =
    .label = Schlussseite: Knopf
field-smile-webhook_name =
    .label = Name
    .help = So steht er in der Liste bei Smile.
field-smile-webhook_url =
    .label = Adresse
    .help = Ihr Tunnel, am Ende wie die Adresse des Empfängers dieser Integration.
field-smile-event_types =
    .label = Ereignisse
    .help = Wovon Smile berichtet.
field-smile-include_payload =
    .label = Daten mitschicken
    .help = Nur bei beendeten Aufgaben; der Tisch braucht sie nicht.
diagnosis-smile-pending =
    .title = Anmeldung noch nicht erledigt
    .cause = Der Kunde hat { $minutes ->
        [0] gerade eben
        [one] vor einer Minute
       *[other] vor { $minutes } Minuten
    } bei { $provider } begonnen und sich noch nicht angemeldet.
diagnosis-smile-awaiting-mfa =
    .title = Wartet auf den Code
    .cause = { $provider } hat dem Kunden { $minutes ->
        [0] gerade eben
        [one] vor einer Minute
       *[other] vor { $minutes } Minuten
    } einen Code geschickt; Codes gelten nicht lange. Der Kunde gibt ihn im Widget ein.
diagnosis-data-end-soon =
    .title = Die Daten enden bald
    .cause = Das System behält sie bis etwa { $until } und gleicht nicht weiter ab. Holen Sie, was Sie brauchen, oder lassen Sie den Kunden sich neu verbinden.
diagnosis-data-ended =
    .title = Die Daten gelten als gelöscht
    .cause = Das System behielt sie bis etwa { $until }. Der Kunde muss sich neu verbinden.
diagnosis-smile-authorise-again =
    .title = Der Kunde muss neu zustimmen
    .cause = Der laufende Abgleich bei { $provider } steht. Bisherige Daten sind lesbar.
diagnosis-smile-error =
    .title = Die Verbindung ist gescheitert
    .cause = { $reason }. Der Kunde versucht es noch einmal.
diagnosis-smile-account-disabled =
    .title = Das Konto ist bei { $provider } gesperrt
    .cause = Der Kunde klärt das mit { $provider } und verbindet sich neu.
diagnosis-smile-account-inaccessible =
    .title = { $provider } öffnet das Konto nicht
    .cause = Der Kunde fragt { $provider } nach dem Grund und verbindet sich neu.
diagnosis-smile-account-incomplete =
    .title = Das Konto ist nicht fertig eingerichtet
    .cause = Der Kunde richtet es bei { $provider } fertig ein und verbindet sich neu.
diagnosis-smile-account-locked =
    .title = Das Konto ist bei { $provider } verriegelt
    .cause = Der Kunde entriegelt es dort und verbindet sich neu.
diagnosis-smile-auth-required =
    .title = Keine Anmeldung erreichte { $provider }
    .cause = Der Kunde verbindet sich neu und meldet sich an.
diagnosis-smile-expired-credentials =
    .title = Das Passwort ist abgelaufen
    .cause = Der Kunde setzt bei { $provider } ein neues und verbindet sich neu.
diagnosis-smile-invalid-account-type =
    .title = Diese Art Konto lässt sich nicht verbinden
    .cause = Der Kunde verbindet ein anderes Konto bei { $provider }.
diagnosis-smile-invalid-auth =
    .title = Die Anmeldung bei { $provider } ist gescheitert
    .cause = Das muss Smile ansehen: Schreiben Sie dem Support mit { $request_id ->
        [none] der ID des Kontos
       *[other] der ID des Kontos und der letzten Anfrage, { $request_id }
    }.
diagnosis-smile-invalid-credentials =
    .title = Falsche Anmeldedaten
    .cause = Der Kunde verbindet sich neu, mit richtigem Namen und Passwort.
diagnosis-smile-invalid-mfa =
    .title = Falscher Code
    .cause = Der Kunde verbindet sich neu und gibt den Code ein, den { $provider } schickt.
diagnosis-smile-mfa-timeout =
    .title = Der Code kam zu spät
    .cause = Der Kunde verbindet sich neu und hält das Telefon bereit.
diagnosis-smile-service-unavailable =
    .title = { $provider } antwortet nicht
    .cause = Niemand muss handeln: Warten Sie und prüfen Sie dann noch einmal.
diagnosis-smile-system-error =
    .title = Ein Fehler bei Smile
    .cause = Das muss Smile ansehen: Schreiben Sie dem Support mit { $request_id ->
        [none] der ID des Kontos
       *[other] der ID des Kontos und der letzten Anfrage, { $request_id }
    }.
diagnosis-smile-tos-required =
    .title = Neue Bedingungen bei { $provider }
    .cause = Der Kunde nimmt sie dort an und verbindet sich neu.
diagnosis-smile-unsupported-auth-type =
    .title = Smile kennt diese Art Anmeldung nicht
    .cause = { $request_id ->
        [none] Fragen Sie den Support von Smile
       *[other] Fragen Sie den Support von Smile und nennen Sie die letzte Anfrage, { $request_id }
    }, oder lassen Sie den Kunden sich anders anmelden.
diagnosis-smile-unsupported-mfa-method =
    .title = Smile kennt diese Art Code nicht
    .cause = { $request_id ->
        [none] Fragen Sie den Support von Smile
       *[other] Fragen Sie den Support von Smile und nennen Sie die letzte Anfrage, { $request_id }
    }, oder lassen Sie den Kunden bei { $provider } einen anderen Weg für den Code wählen.
warning-template-unknown = Smile füllt { $variable } nicht aus: Es erreicht den Kunden so, wie es dasteht
warning-template-doubtful = Smiles eigene Seiten sind sich über { $variable } uneins: Probieren Sie es aus, oder nehmen Sie den Vornamen
warning-template-open = { $variable } wird nie geschlossen: Es erreicht den Kunden so, wie es dasteht
warning-template-html = Smile nimmt im Text der Mail kein HTML an: Lassen Sie { $tag } weg
need-data-ends = { $owner }: die Daten von { $provider } enden bald
    .detail = bis etwa { $until }
need-data-ends-many = { $count } Konten: die Daten enden bald
    .detail = über { $integration }
need-data-ended = { $owner }: die Daten von { $provider } gelten als gelöscht
    .detail = seit etwa { $until }
need-data-ended-many = { $count } Konten: die Daten gelten als gelöscht
    .detail = über { $integration }
inspect-pair-pass = Schlüssel und Geheimnis kommen, wie sie sollen: als Benutzer und Passwort
inspect-pair-fail = { $how ->
    [missing] Schlüssel und Geheimnis fehlen
    [scheme] Sie müssen als Basic kommen, nicht anders
    [secret] Hinter dem Schlüssel fehlt das Geheimnis
   *[colon] Zwischen Schlüssel und Geheimnis fehlt der Doppelpunkt
}
inspect-next-basic-with-secret = Senden Sie Authorization: Basic mit dem Schlüssel, einem Doppelpunkt und dem Geheimnis
hub-page-closed = Geschlossen. Dieses Fenster kann ebenfalls geschlossen werden.
snippet-wink-2 = Wink, Version 2
snippet-wink-1 = Wink, Version 1 (alt)
token-kept = Daten bis
token-ending = Daten enden
event-hub-callback = Das Widget meldete
event-link-step = Ein Schritt des Kunden
event-monitor-stopped = Laufender Abgleich beendet
audit-account-stop-monitor = Laufender Abgleich beendet
audit-template-add = Vorlage angelegt
audit-template-change = Vorlage geändert
audit-template-remove = Vorlage entfernt
audit-webhook-add = Webhook eingerichtet
audit-webhook-remove = Webhook abgebaut

## Was eine Integration bei ihrem System hat

integration-parts = Teile der Integration
part-access = Zugang
part-templates = Vorlagen
part-webhooks = Webhooks
part-people = Personen
part-providers = Anbieter
template-choose = Vorlage wählen
template-none = Noch keine Vorlagen
template-new = Neue Vorlage
templates-all = Alle Vorlagen
templates-empty = Keine Einladungsvorlagen
    .help = Eine Vorlage enthält, was die Mail des Systems und ihre beiden Seiten sagen. Einladungen brauchen eine.
template-create = Vorlage anlegen
template-create-live = Live-Vorlage anlegen
template-saved = { $name } gespeichert
template-remove = Löschen…
template-remove-live = Live-Vorlage löschen…
template-remove-title = Vorlage { $name } löschen?
template-remove-help = Sie verschwindet beim System selbst. Damit verschickte Einladungen bleiben, wie sie sind; was ihre ID sonst verwendet, funktioniert nicht mehr.
template-remove-do = Vorlage löschen
template-remove-do-live = Live-Vorlage löschen
template-removed = { $name } gelöscht
template-preview = Vorschau
template-preview-of = mit erfundenem Namen
template-variables-smile = {"$"}{"{"}firstName{"}"} wird zum Vornamen, {"$"}{"{"}companyName{"}"} zum Namen der Firma.
invitation-from = Von
invitation-replies = Antworten an { $address }
invitation-landing = Die Seite hinter der Mail
invitation-success = Die Seite am Ende
invitation-choose = Wählen Sie eine Vorlage, um die Mail zu sehen.
invitation-will-send = { $system } verschickt dies, sobald Sie die Einladung erstellen.
invitation-sent = { $system } hat sie verschickt.
compose-invite-practice = { $count ->
    [one] Übungseinladung senden
   *[other] { $count } Übungseinladungen senden
}
compose-invite-sandbox = { $count ->
    [one] Sandbox-Einladung senden
   *[other] { $count } Sandbox-Einladungen senden
}
compose-invite-live = { $count ->
    [one] Live-Einladung senden
   *[other] { $count } Live-Einladungen senden
}
compose-invite-note = { $system } mailt sofort
compose-invited = { $count ->
    [one] Erstellt. { $system } hat seine Mail verschickt.
   *[other] { $count } erstellt. { $system } hat seine Mails verschickt.
}
link-open-here = { $what } hier erneut öffnen
link-ladder = Wie weit der Kunde ist
rung-next = als Nächstes
rung-smile-INVITED = Per Mail eingeladen
rung-smile-EMAIL_OPENED = Mail geöffnet
rung-smile-LANDING_PAGE_OPENED = Seite geöffnet
rung-smile-WINK_WIDGET_OPENED = Widget geöffnet
rung-smile-LINKED = Verknüpft
rung-smile-REVOKED = Widerrufen
webhook-new = Webhook einrichten
webhooks-empty = Keine Webhooks beim System
    .help = Mit einem Webhook hört Linkdesk sofort von Verbindungen, statt ab und zu zu fragen.
webhook-create = Einrichten
webhook-create-live = Live-Webhook einrichten
webhook-made = { $name } eingerichtet
webhook-here = kommt hier an
    .help = Die Adresse endet wie die dieser Integration am Empfänger.
webhook-off = ausgeschaltet
webhook-payload = mit Daten
webhook-events = { $count ->
    [one] 1 Ereignis
   *[other] { $count } Ereignisse
}
webhook-secret-kept = Signiert mit dem hier gespeicherten Geheimnis (····{ $last }).
webhook-secret-made = Ein Geheimnis wird dafür erzeugt und liegt in Ihrem Tresor.
webhook-secret-own = Ein eigenes eingeben
webhook-remove = Abbauen…
webhook-remove-live = Live-Webhook abbauen…
webhook-remove-title = Webhook { $name } abbauen?
webhook-remove-help = Das System meldet dorthin nichts mehr. Er lässt sich nicht wieder einschalten, nur neu einrichten.
webhook-remove-do = Abbauen
webhook-remove-do-live = Live-Webhook abbauen
webhook-removed = { $name } abgebaut
option-event_types-ALL_EVENTS = Alle Ereignisse
providers-empty = Noch keine Anbieter
    .help = Was beim System für diesen Schlüssel eingeschaltet ist, erscheint hier.
people-empty = Noch niemand
    .help = Wer eingeladen wird oder das Widget öffnet, erscheint hier.
people-more = Mehr Personen
person-nobody = Kein Kunde dieses Linkdesk
provider-search = Anbieter suchen
provider-count = { $count ->
    [one] 1 Anbieter
   *[other] { $shown } Anbieter
}
provider-fresh = Neu fragen
provider-off = nicht freigeschaltet
provider-mfa = verlangt einen Code
provider-monitor = laufender Abgleich
provider-category-GIG = Gig-Plattform
provider-category-GOVERNMENT = Behörde
provider-category-SYSTEM = Personal- und Lohnsystem
provider-category-EMPLOYER = Arbeitgeber
provider-category-CREDENTIAL = Nachweise
key-file-known = Schlüssel und Geheimnis von { $system }, aus der Datei übernommen.
key-file-unknown = In { $name } steht kein Schlüssel mit Geheimnis, den Linkdesk kennt.
key-file-pasted = dem eingefügten Text
key-mode = Das Paar funktioniert in { $here } nicht. Jedes Paar gilt nur in einem Modus: Gehört dieses zum anderen?
estimated = geschätzt
    .help = Das System nennt dies nicht; es ist aus dem berechnet, was es veröffentlicht.
fact-kept = Daten
fact-person = Person
column-kept = Daten
kept-day = Tag { $day } von { $days }
kept-over = Über { $days } Tage
kept-until = bis
kept-renewed = Der laufende Abgleich ist an: Das Ende kommt vielleicht nicht.
step-stop-monitor = Laufenden Abgleich beenden…
step-stop-monitor-live = Live-Abgleich beenden…
stop-monitor-title = Laufenden Abgleich von { $provider } für { $owner } beenden?
stop-monitor-help = { $provider } wird nicht mehr gelesen. Das lässt sich nicht wieder einschalten; die Daten bis dahin bleiben bis zu ihrem Ende, das dann kommt.
stop-monitor-do = Abgleich beenden
stop-monitor-do-live = Live-Abgleich beenden
disconnect-help-smile = Smile widerruft die Verbindung zu { $provider } und löscht ihre Daten. Nichts bringt sie zurück; der Kunde müsste neu verknüpfen.
seat-here = Läuft in einem eigenen Fenster
logins = { $count ->
    [one] Ein Test-Zugang
   *[other] { $shown } Test-Zugänge
}
    .help = Erfunden und vom System veröffentlicht, allein für seinen Testbetrieb. In Live meldet sich niemand damit an.
login-email = E-Mail
login-mobile = Mobilnummer
login-password = Passwort
login-code = Code
login-social-security = SV-Nummer
