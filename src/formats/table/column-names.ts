import type { Meaning } from './meanings.ts';

/*
 * What results call their columns, in English, French, German, Italian, Spanish, Portuguese and Japanese, as plain words
 * (plainWords). What is not read is listed too, so that its values are not taken for something else.
 */

type Names = Readonly<Partial<Record<Meaning, string>>>;

/** Names that say one thing alone. */
export const CLEAR_NAMES: Names = {
  place: `pos | position | place | plc | pl | rank | rk | rang | platz | posto | clt | classement | posizione | posiz
    | posicion | posicao | overall | overall pos | overall position | pos overall | position overall | oa pos | o a pos
    | gesamt | gesamtplatz | gesamtrang | platz gesamt | pos ges | ges pos | general | clt gen | classement general
    | pos general | pos gen | pos ass | assoluta | pos assoluta | pos geral | posicao geral | 順位 | 総合順位 | 総合`,
  'class-place': `class pos | class position | class place | class rank | pos in class | position in class | pos class
    | place in class | pic | cpos | c pos | cl pos | pos cl | p cl | in class | cat pos | pos cat | pos in cat
    | category position | klassenplatz | klassenrang | platz klasse | platz in klasse | kl platz | kl pl | pl kl | pos kl
    | pos klasse | clt classe | clt cl | clt cat | classement classe | classement categorie | pos classe | position classe
    | position categorie | pos categorie | posizione classe | posizione di classe | pos di classe | pos categoria
    | posizione categoria | posicion clase | posicion en clase | pos clase | pos en clase | posicao classe
    | posicao na classe | pos na classe | クラス順位 | クラス別順位`,
  number: `number | no | nr | num | # | n | car no | car number | car nr | car num | car # | car no # | race no
    | race number | racing number | start no | start number | starting number | startnummer | startnr | start nr | stnr
    | st nr | snr | fahrzeugnummer | auto nr | numero | n course | no course | numero de course | voiture no | no voiture
    | n voiture | num voiture | numero di gara | n gara | no gara | no vettura | numero vettura | dorsal | bib
    | no carro | numero do carro | no coche | 車番 | ゼッケン | ゼッケン番号 | カーno | カーナンバー | no 車番`,
  class: `class | classe | klasse | clase | kl | cls | car class | クラス`,
  team: `team | teams | team name | teamname | nome team | equipe | equipes | nom equipe | scuderia | squadra | equipo
    | mannschaft | entrant | entrants | entrant team | team entrant | concurrent | concorrente | concursante | bewerber
    | bewerber team | team bewerber | チーム | チーム名 | エントラント | エントラント名`,
  model: `vehicle | vehicle model | car model | car name | car type | model | modell | modele | modello | modelo
    | fahrzeug | fahrzeugtyp | vehicule | chassis | chassis engine | make model | make and model | マシン | 車両 | 車両名
    | 車名 | 車種 | 使用車両`,
  manufacturer: `manufacturer | make | car make | marque | constructeur | constructor | marke | hersteller | marca
    | costruttore | brand | メーカー`,
  tyres: `tyres | tyre | tires | tire | reifen | pneus | pneumatici | gomme | neumaticos | タイヤ`,
  'first-name': 'first name | firstname | given name | forename | vorname | prenom | 名',
  surname: `surname | second name | secondname | last name | lastname | family name | familyname | nachname
    | familienname | nom de famille | cognome | apellido | apellidos | sobrenome | 姓`,
  country: `country | nat | nation | nationality | ctry | pays | nationalite | nationalitat | nazione | naz
    | nazionalita | pais | nacionalidad | nacionalidade | nac | 国籍 | 国`,
  grade: `grade | driver grade | rating | driver rating | fia rating | fia grade | fia category | driver category
    | license | licence | lizenz | licenza | licencia | categorisation | categorization`,
  laps: `laps | lap count | laps completed | completed laps | total laps | no of laps | number of laps | nb laps | num laps
    | runden | rdn | anz runden | anzahl runden | gefahrene runden | tours | nb tours | nbre tours | nombre de tours | nb de tours
    | giri | n giri | num giri | numero giri | vueltas | vtas | n vueltas | num vueltas | voltas | n voltas | num voltas
    | 周回 | 周回数 | ラップ数`,
  time: `time | total time | totaltime | race time | finish time | elapsed time | time gap | time retired | time status
    | time reason | time diff | gesamtzeit | zeit | fahrzeit | rennzeit | laufzeit | zeit abstand | temps | temps total
    | temps de course | temps ecart | tempo | tempo totale | tempo total | tempo gara | tempo di gara | tempo distacco
    | tempo de prova | tiempo | tiempo total | tiempo de carrera | タイム | 時間 | 所要時間 | 合計タイム | トータルタイム
    | 総合タイム`,
  gap: `gap | gap first | gap to first | gap 1st | gap leader | gap to leader | behind | behind leader | diff | difference
    | diff first | diff leader | diff to leader | diff to first | deficit | ecart | ecart 1er | ecart premier | ecart leader
    | ecart tete | abstand | abst | abstand spitze | ruckstand | ruckst | distacco | distacchi | distacco dal primo | ritardo
    | diferencia | diferencia 1o | dif | dif 1o | dif primero | dif con el primero | diferenca | dif lider | トップ差
    | 首位差 | トップとの差 | 首位との差 | 差`,
  best: `best | best lap | bestlap | best time | besttime | best laptime | best lap time | best lap tm | best tm | fastest
    | fastest lap | fastest time | fastest lap time | fast lap | fl time | beste runde | beste rundenzeit | beste zeit
    | bestzeit | schnellste runde | schn runde | meilleur tour | meilleur temps | meil tour | m tour | meilleur tps
    | giro veloce | giro piu veloce | miglior giro | miglior tempo | migliore giro | best giro | vuelta rapida
    | mejor vuelta | mejor tiempo | m vuelta | melhor volta | melhor tempo | volta mais rapida | ベスト | ベストラップ
    | ベストタイム | ベストラップタイム`,
  'second-best': `second best | second best lap | second best time | 2nd best | 2nd best lap | 2nd best time | 2 best
    | second fastest | second fastest lap | 2nd fastest | 2nd fastest lap | zweitbeste | zweitbeste runde | zweitbeste zeit
    | 2 beste | 2 beste runde | 2e meilleur | 2e meilleur tour | 2eme meilleur tour | 2eme meilleur temps
    | deuxieme meilleur tour | 2 miglior giro | 2o miglior giro | secondo miglior giro | 2a mejor vuelta
    | segunda mejor vuelta | 2a melhor volta | segunda melhor volta | セカンドベスト`,
  status: `status | statut | etat | stato | estado | finish status | result status | classified | ステータス | 状態`,
};

/** Names that may say one thing or another: the values of the column decide, and what other columns are called. */
export const UNCLEAR_NAMES: Names = {
  place: 'p | cl | class t | result',
  number: 'car | vettura | voiture | auto | coche | carro | n o',
  class:
    'cl | cat | category | categorie | kategorie | categoria | group | gruppe | groupe | division | wertung | cup',
  team: 'name | nom | nome | nombre | competitor | driver team | team driver | 名前',
  model: 'car | vettura | voiture | auto | coche | carro | type | typ | machine | macchina',
  driver: 'name | nom | nome | nombre | competitor | driver team | team driver | 名前',
  surname: 'nom | name | nome',
  country: 'land',
  grade: 'cat | category | categorie | kategorie | categoria',
  laps: 'lap | tour | runde | rd | rnd | tr | giro | vuelta | volta | ラップ | rounds | l',
  time: 'total | lap time | laptime | rundenzeit | temps au tour | tempo sul giro | tiempo de vuelta | tempo de volta',
  best: 'lap time | laptime | rundenzeit | temps au tour | tempo sul giro | tiempo de vuelta | tempo de volta | fl',
  status: 'result | classification',
};

/** What is not read. */
export const OTHER_NAMES = `interval | int | gap previous | gap prev | gap to previous | gap ahead | gap to next
  | gap to ahead | diff previous | diff prev | diff to previous | diff ahead | intervalle | ecart prec | ecart precedent
  | abstand vordermann | abst vordermann | abstand vorderer | intervallo | distacco prec | intervalo | 前車との差 | 前との差
  | kph | km h | kmh | mph | avg | average | avg speed | average speed | speed | top speed | topspeed | fl kph | schnitt
  | ø km h | geschwindigkeit | moyenne | moy | vitesse | media | velocita | velocidad | velocidade | velocidad media
  | 平均速度 | points | pts | punkte | puntos | punti | pontos | ポイント | grid | grid pos | grid position | start
  | start pos | start position | startplatz | startposition | grille | griglia | parrilla | グリッド | pit | pits | stops
  | pit stops | pitstops | pit time | boxenstopps | stopps | arrets | soste | paradas | ピット | fl lapnum | fl lap | best lap no
  | best lap number | best lap lap | on lap | in lap | lap of best | im rd | in rd | in runde | au tour | en vuelta
  | nel giro | lap number | hour | elapsed | last | last lap | last lap time | penalty | penalties | strafe | strafen
  | penalite | penalites | penalita | remarks | remark | reason | comment | comments | note | notes | bemerkung
  | bemerkungen | remarques | observations | osservazioni | 備考 | hometown | sponsor | transponder | id | sort key
  | laps led | led | weight | ballast | success ballast | short name | shortname | date | driver number | engine | motor`;
